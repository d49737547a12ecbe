import { useEffect } from 'react'

/** Says what stands at the foot of each printed page: its margins take it from the root of the document. */
export function useRunningWords(words: string): void {
  useEffect(() => {
    const { style } = document.documentElement
    style.setProperty('--report-running', JSON.stringify(words))
    return () => {
      style.removeProperty('--report-running')
    }
  }, [words])
}
