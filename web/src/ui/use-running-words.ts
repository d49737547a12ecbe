import { useEffect } from 'react'

/**
 * Says what stands at the foot of each printed page, and counts the pages: their margins take both from the root of the
 * document.
 */
export function useRunningWords(words: string): void {
  useEffect(() => {
    const { style } = document.documentElement
    style.setProperty('--running-words', JSON.stringify(words))
    style.setProperty('--running-pages', 'counter(page) " / " counter(pages)')
    return () => {
      style.removeProperty('--running-words')
      style.removeProperty('--running-pages')
    }
  }, [words])
}
