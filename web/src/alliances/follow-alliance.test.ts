import { QueryClient, QueryObserver } from '@tanstack/react-query'
import { describe, expect, onTestFinished, test } from 'vitest'
import { changeLog } from '../service/changes.ts'
import { allianceKey } from './alliance-queries.ts'
import { followAlliance } from './follow-alliance.ts'
import { readAgain } from './read-again.ts'

const slug = 'bordeaux'
const address = `/api/alliances/${slug}`
const collections = ['finding-decisions', 'finding-comments', 'sectors']
const names = [...collections, 'dataset', 'populated-places', 'changes']

/** A page that shows all that is named, and counts how often each is asked for. */
async function aPage({ revision = 5 }: { revision?: number } = {}) {
  const queryClient = new QueryClient()
  const changes = changeLog()
  const events = Object.assign(new EventTarget(), { close() {} })
  const asked: Record<string, number> = {}
  /** How many changes the service has written. */
  const service = { revision }
  const ask = (name: string) => {
    asked[name] = (asked[name] ?? 0) + 1
    changes.note(`${address}/${name}`, new Headers({ 'alliance-revision': `${service.revision}` }))
    return service.revision
  }
  for (const name of names) {
    const meta = collections.includes(name) ? { collection: name } : undefined
    const options = { queryKey: allianceKey(slug, name), queryFn: () => ask(name), meta }
    onTestFinished(new QueryObserver(queryClient, options).subscribe(() => {}))
  }
  onTestFinished(() => queryClient.clear())
  await settle()
  const stop = followAlliance(queryClient, slug, events, changes)
  onTestFinished(stop)
  const tell = async (type: 'change' | 'revision', data: { revision: number; [more: string]: unknown }) => {
    service.revision = data.revision
    events.dispatchEvent(new MessageEvent(type, { data: JSON.stringify(data) }))
    await settle()
  }
  return {
    ...{ changes, service, tell, stop },
    /** The number of times that each was asked for since this was last called. */
    askedSince() {
      const since = { ...asked }
      for (const name of Object.keys(asked)) delete asked[name]
      return since
    },
    /** As the answer to a write of this page. */
    write(id: string, nouns: string) {
      service.revision++
      changes.note(`${address}/x`, new Headers({ 'change-id': id, 'change-nouns': nouns }))
    },
    refresh: () => readAgain(queryClient, slug, changes.takeNouns(address)),
  }
}

const settle = () => new Promise((resolve) => setTimeout(resolve, 20))
const once = (...of: string[]) => Object.fromEntries(of.map((name) => [name, 1]))

describe('a page that follows an alliance', () => {
  test('asks for everything once, and not again when the stream begins with what it knows', async () => {
    const { tell, askedSince } = await aPage()
    expect(askedSince()).toEqual(once(...names))
    await tell('revision', { revision: 5 })
    expect(askedSince()).toEqual({})
  })

  test('asks for everything again where something was changed before the stream began', async () => {
    const { tell, askedSince } = await aPage()
    askedSince()
    await tell('revision', { revision: 6 })
    expect(askedSince()).toEqual(once(...names))
  })

  test('asks for what is made of the nouns that somebody else has changed, and for nothing else', async () => {
    const { tell, askedSince } = await aPage()
    await tell('revision', { revision: 5 })
    askedSince()
    await tell('change', { revision: 6, changeId: 'a', nouns: ['finding-comments'] })
    expect(askedSince()).toEqual(once('finding-comments', 'changes'))
    await tell('change', { revision: 7, changeId: 'b', nouns: ['sectors', 'expectations', 'dataset'] })
    expect(askedSince()).toEqual(once('dataset', 'sectors', 'changes'))
    await tell('change', { revision: 8, changeId: 'c', nouns: ['territories', 'dataset'] })
    expect(askedSince()).toEqual(once('dataset', 'populated-places', 'changes'))
    await tell('change', { revision: 9, changeId: 'd', nouns: ['nouns-of-tomorrow'] })
    expect(askedSince()).toEqual(once('changes'))
  })

  test('asks for everything where it missed a change, or is not told what it was', async () => {
    const { tell, askedSince } = await aPage()
    await tell('revision', { revision: 5 })
    askedSince()
    await tell('change', { revision: 7, changeId: 'a', nouns: ['finding-comments'] })
    expect(askedSince()).toEqual(once(...names))
    await tell('change', { revision: 8 })
    expect(askedSince()).toEqual(once(...names))
    await tell('revision', { revision: 8 })
    expect(askedSince()).toEqual({})
    await tell('revision', { revision: 9 })
    expect(askedSince()).toEqual(once(...names))
  })

  test('asks once for what it wrote itself, though it is told of that too', async () => {
    const { tell, askedSince, write, refresh } = await aPage()
    await tell('revision', { revision: 5 })
    askedSince()
    write('mine', 'finding-decisions')
    await refresh()
    expect(askedSince()).toEqual(once('finding-decisions', 'changes'))
    await tell('change', { revision: 6, changeId: 'mine', nouns: ['finding-decisions'] })
    expect(askedSince()).toEqual({})
    await tell('change', { revision: 7, changeId: 'theirs', nouns: ['finding-decisions'] })
    expect(askedSince()).toEqual(once('finding-decisions', 'changes'))
  })

  test('knows what it wrote itself even where the stream is faster than the answer', async () => {
    const { tell, askedSince, changes, write, refresh } = await aPage()
    await tell('revision', { revision: 5 })
    askedSince()
    const answer = Promise.withResolvers<void>()
    const written = changes.awaitWrite(answer.promise.then(() => write('mine', 'organisations dataset')))
    await tell('change', { revision: 6, changeId: 'mine', nouns: ['organisations', 'dataset'] })
    answer.resolve()
    await written
    await refresh()
    await settle()
    expect(askedSince()).toEqual(once('dataset', 'changes'))
  })

  test('asks for everything after a refusal, and where the service does not say what was written', async () => {
    const { askedSince, refresh, changes } = await aPage()
    askedSince()
    await refresh()
    expect(askedSince()).toEqual(once(...names))
    changes.note(`${address}/x`, new Headers({ 'change-id': 'replayed' }))
    await refresh()
    expect(askedSince()).toEqual(once(...names))
  })

  test('asks again where an answer turns out to be older than what the stream told of', async () => {
    const { tell, askedSince, changes } = await aPage()
    await tell('revision', { revision: 5 })
    await tell('change', { revision: 6, changeId: 'a', nouns: ['surveys', 'dataset'] })
    askedSince()
    const late = () => changes.note(`${address}/late`, new Headers({ 'alliance-revision': '5' }))
    late()
    await settle()
    expect(askedSince()).toEqual(once(...names))
    late()
    await settle()
    expect(askedSince()).toEqual({})
  })

  test('asks for nothing any more once it is left, and catches up when it is back', async () => {
    const { tell, stop, askedSince } = await aPage()
    await tell('revision', { revision: 5 })
    askedSince()
    stop()
    await tell('change', { revision: 6, nouns: ['sectors', 'dataset'] })
    expect(askedSince()).toEqual({})
  })
})
