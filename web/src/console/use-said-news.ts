import type { RoomEntry } from '@atlas/shared/workshops/entries'
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { useMessages } from '../i18n/use-messages.ts'

/** In milliseconds: what comes in is said aloud no more often, so that a facilitator hears something else too. */
const sayEveryMs = 10_000

/** What a screen reader is told of entries that came in since it was last told. */
export function useSaidNews(entries: readonly RoomEntry[]): string {
  const { t } = useMessages()
  const [said, setSaid] = useState('')
  const known = useRef(new Set(entries.map(({ id }) => id)))
  const say = useEffectEvent(() => {
    const news = entries.filter(({ id }) => !known.current.has(id))
    if (news.length === 0) return
    for (const { id } of news) known.current.add(id)
    const waiting = entries.filter(({ state }) => state === 'waiting').length
    setSaid(t('console.entries.said', { n: news.length, waiting }))
  })
  useEffect(() => {
    const saying = setInterval(() => say(), sayEveryMs)
    return () => clearInterval(saying)
  }, [])
  return said
}
