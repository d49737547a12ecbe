import { useRouter } from '@tanstack/react-router'
import { type RefObject, useEffect } from 'react'

/**
 * When a page goes that had the focus, a keyboard would start over at the top of the window: it goes on from the
 * content of the new page instead.
 */
export function useRescuedFocus(content: RefObject<HTMLElement | null>): void {
  const router = useRouter()
  useEffect(
    () =>
      router.subscribe('onRendered', () => {
        if (document.activeElement === document.body) content.current?.focus({ preventScroll: true })
      }),
    [router, content],
  )
}
