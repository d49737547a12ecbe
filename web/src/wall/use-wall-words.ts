import { useEffect, useEffectEvent, useState } from 'react'
import { useMessages } from '../i18n/use-messages.ts'
import type { WallRead } from './wall-queries.ts'

/** In milliseconds. */
const sayEveryMs = 10_000

/** What a wall says aloud: its question when that is another one, that it is stale, and now and then how much came in. */
export function useWallWords({ room, counts }: WallRead, isStale: boolean): string {
  const { t } = useMessages()
  const question = room.exercise?.question ?? ''
  const [said, setSaid] = useState('')
  const count = useEffectEvent(() => {
    if (!isStale && counts.added > 0) setSaid(t('wall.added', { n: counts.added }))
  })
  useEffect(() => setSaid(isStale ? t('wall.stale') : question), [isStale, question, t])
  useEffect(() => {
    const saying = setInterval(() => count(), sayEveryMs)
    return () => clearInterval(saying)
  }, [])
  return said
}
