import { useEffect } from 'react'

/**
 * Says what stands at the foot of each printed page, and counts the pages: their margins take both from the root of the
 * document.
 */
export function useRunningWords(words: string): void {
  useEffect(() => {
    const { style } = document.documentElement
    style.setProperty('--report-running', JSON.stringify(words))
    style.setProperty('--report-pages', 'counter(page) " / " counter(pages)')
    return () => {
      style.removeProperty('--report-running')
      style.removeProperty('--report-pages')
    }
  }, [words])
}
