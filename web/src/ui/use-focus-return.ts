import { useEffect, useState } from 'react'

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
