import { type RefObject, useEffect, useRef, useState } from 'react'

/** For what is there only while it is open: when it goes, the focus goes back to what opened it. */
export function useFocusReturn(): void {
  const [opener] = useState(() => document.activeElement)
  useEffect(
    () => () => {
      // What has taken the focus meanwhile keeps it.
      if (document.activeElement === document.body && opener instanceof HTMLElement)
        opener.focus({ preventScroll: true })
    },
    [opener],
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
