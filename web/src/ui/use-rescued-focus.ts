import { type ParsedLocation, useRouter } from '@tanstack/react-router'
import { type RefObject, useEffect } from 'react'

/**
 * When a page goes that had the focus, a keyboard would start over at the top of the window: it goes on from the
 * content of the new page instead, and on the way back from the link by which the page was left.
 */
export function useRescuedFocus(content: RefObject<HTMLElement | null>): void {
  const router = useRouter()
  useEffect(() => {
    /** Addresses of the links that were followed, by the entry in the history that they stand in. */
    const followed = new Map<string, string>()
    let returning: AbortController | undefined
    const stopLeaving = router.subscribe('onBeforeNavigate', ({ fromLocation, pathChanged }) => {
      returning?.abort()
      const link = document.activeElement?.closest('a[href]')?.getAttribute('href')
      if (fromLocation && pathChanged && link) followed.set(entryOf(fromLocation), link)
    })
    const stopArriving = router.subscribe('onRendered', ({ fromLocation, toLocation, pathChanged }) => {
      // Whoever has just come begins at the top, as on any page of the web.
      if (!fromLocation) return
      if (document.activeElement === document.body) content.current?.focus({ preventScroll: true })
      const link = followed.get(entryOf(toLocation))
      if (!pathChanged || link === undefined) return
      returning = new AbortController()
      focusOnceThere(`a[href="${CSS.escape(link)}"]`, returning)
    })
    return () => {
      stopLeaving()
      stopArriving()
    }
  }, [router, content])
}

const entryOf = ({ state }: ParsedLocation) => state.__TSR_key ?? ''

/** Frames in which a page may still draw what is looked for, and those in which a dialog may still take the focus. */
const [maxFramesWaited, maxFramesHeld] = [150, 10]

function focusOnceThere(selector: string, given: AbortController): void {
  const { signal } = given
  // Who goes somewhere meanwhile is left alone.
  for (const act of ['keydown', 'pointerdown'])
    window.addEventListener(act, () => given.abort(), { signal, capture: true })
  let [waited, held] = [0, 0]
  const look = () => {
    if (signal.aborted) return
    const found = document.querySelector<HTMLElement>(selector)
    if (found && document.activeElement !== found) found.focus()
    if (found) held++
    if (held > maxFramesHeld || ++waited > maxFramesWaited) return given.abort()
    requestAnimationFrame(look)
  }
  look()
}
