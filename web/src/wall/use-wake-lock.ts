import { useEffect } from 'react'

/** Keeps the screen on while a page is seen. Browsers take that back when the page is hidden, so it is asked for again. */
export function useWakeLock(): void {
  useEffect(() => {
    let lock: WakeLockSentinel | undefined
    let isOver = false
    const ask = async () => {
      if (document.hidden || (lock && !lock.released)) return
      try {
        // Absent on plain http; refused where the battery is low. The projected clock shows that the wall lives.
        lock = await navigator.wakeLock?.request('screen')
        if (isOver) await lock?.release()
      } catch {}
    }
    void ask()
    document.addEventListener('visibilitychange', ask)
    return () => {
      isOver = true
      document.removeEventListener('visibilitychange', ask)
      void lock?.release()
    }
  }, [])
}
