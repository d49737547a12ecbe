import type { QueryClient } from '@tanstack/react-query'
import { apiPath } from '../service/api.ts'
import type { changeLog } from '../service/changes.ts'
import { readAgain } from './read-again.ts'

/** What the service tells of a change; guests learn its revision alone. */
type Told = { revision: number; changeId?: string; nouns?: string[] }

/**
 * Keeps what is shown of an alliance true: whatever others change in it is read again, and no more than that.
 * @returns ends it
 */
export function followAlliance(
  queryClient: QueryClient,
  slug: string,
  events: Pick<EventTarget, 'addEventListener'> & { close: () => void },
  changes: ReturnType<typeof changeLog>,
): () => void {
  const alliance = apiPath('alliances', slug)
  let isOver = false

  async function hear({ revision, changeId, nouns }: Told): Promise<void> {
    if (isOver) return
    const known = changes.knownOf(alliance)
    changes.advance(
      alliance,
      Math.max(revision, known ?? revision),
      () => void readAgain(queryClient, slug, null),
    )
    if (known !== undefined && revision <= known) return
    const isNext = known !== undefined && revision === known + 1
    if (isNext && changeId && (await changes.isOwn(changeId))) return
    if (!isOver) await readAgain(queryClient, slug, isNext && nouns ? nouns : null)
  }

  const listen = (event: Event) => void hear(JSON.parse((event as MessageEvent<string>).data))
  events.addEventListener('change', listen)
  // Comes with each connection: what was changed before it, or while there was none, is not told again.
  events.addEventListener('revision', listen)
  return () => {
    isOver = true
    changes.leave(alliance)
    events.close()
  }
}
