import { type RefObject, useEffect, useRef, useState } from 'react'

/**
 * For what is there only while it is open: when it goes, the focus goes back to what opened it.
 * @param instead where it goes when that is gone too; the content of the page if left out
 */
export function useFocusReturn(instead?: HTMLElement): void {
  const [opener] = useState(() => document.activeElement)
  useEffect(
    () => () => {
      // What has taken the focus meanwhile keeps it.
      if (document.activeElement !== document.body) return
      const back = opener?.isConnected ? opener : (instead ?? document.querySelector('main'))
      if (back instanceof HTMLElement) back.focus({ preventScroll: true })
    },
    [opener, instead],
  )
}

/** The same for what stays and is opened and closed, with the focus in it while it is open. */
export function useFocusReturnFrom(content: RefObject<HTMLElement | null>, opened: boolean): void {
  const opener = useRef<Element>(null)
  useEffect(() => {
    const { activeElement } = document
    if (opened) {
      opener.current = activeElement
      return
    }
    const isLeft = activeElement === document.body || content.current?.contains(activeElement)
    if (isLeft && opener.current instanceof HTMLElement) opener.current.focus({ preventScroll: true })
    opener.current = null
  }, [content, opened])
}
