import type { KeyboardEvent, RefObject } from 'react'

/** Moves the focus from finding to finding by the arrow keys, Home and End. Each has one link with `data-finding`. */
export function useFindingKeys(container: RefObject<HTMLElement | null>) {
  return (event: KeyboardEvent) => {
    const links = [...(container.current?.querySelectorAll<HTMLElement>('a[data-finding]') ?? [])]
    const at = links.indexOf(event.target as HTMLElement)
    const next = nextOf(event.key, at, links.length)
    if (at === -1 || next === undefined) return
    event.preventDefault()
    links[next]?.focus()
  }
}

function nextOf(key: string, at: number, links: number): number | undefined {
  if (key === 'ArrowDown') return Math.min(links - 1, at + 1)
  if (key === 'ArrowUp') return Math.max(0, at - 1)
  if (key === 'Home') return 0
  return key === 'End' ? links - 1 : undefined
}
