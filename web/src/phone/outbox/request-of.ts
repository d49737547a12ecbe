import type { OutboxItem } from './outbox.ts'

/** How an act is told to the service, and how its answer repeats it. */
export type RoomRequest = {
  method: 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  path: string
  body?: unknown
  isEcho: (body: unknown) => boolean
}

type Told = Record<string, unknown>

/** Of a participant; what somebody else would say has no such keys. */
const isMe = (body: unknown) =>
  typeof (body as Told | undefined)?.id === 'string' && 'readyFor' in (body as Told)

const tells = (key: string, value: unknown) => (body: unknown) => (body as Told | undefined)?.[key] === value

export function requestOf(item: OutboxItem): RoomRequest {
  switch (item.act) {
    case 'add':
      return { method: 'POST', path: 'entries', body: item.entry, isEcho: tells('id', item.entry.id) }
    case 'change':
      return {
        ...{ method: 'PUT', path: `entries/${item.entry.id}`, body: item.entry },
        isEcho: tells('id', item.entry.id),
      }
    case 'take-back':
      return { method: 'DELETE', path: `entries/${item.entryId}`, isEcho: tells('id', item.entryId) }
    case 'vote':
      return {
        ...{ method: 'PUT', path: `votes/${item.roundId}`, body: item.order },
        isEcho: tells('roundId', item.roundId),
      }
    case 'ready':
      return { method: 'PATCH', path: 'me', body: { readyFor: item.exerciseId }, isEcho: isMe }
    case 'name':
      return { method: 'PATCH', path: 'me', body: { name: item.name }, isEcho: isMe }
  }
}
