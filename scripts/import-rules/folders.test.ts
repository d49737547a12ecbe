import { describe, expect, test } from 'vitest'
import { fileGraph, folderGraph, longestChain, topGraph } from './import-graph.ts'
import { type Layer, sharedLayers, webLayers } from './layers.ts'
import { standsOn } from './stands-on.ts'

/** How many folders may stand on one another; a room that grows higher is harder to move in. */
const maxChains = { 'shared/src': 10, 'db/src': 9, 'server/src': 8, 'web/src': 10 } as const

describe.each(Object.entries(maxChains))('%s', (room, maxChain) => {
  const files = fileGraph(room)

  test('has no cycle of files', () => expect(() => longestChain(files)).not.toThrow())

  test('has no cycle of folders, those inside others included', () =>
    expect(() => longestChain(folderGraph(files))).not.toThrow())

  test(`has at most ${maxChain} folders that stand on one another`, () => {
    const chain = longestChain(topGraph(files))
    expect(chain.length, chain.join(' → ')).toBeLessThanOrEqual(maxChain)
  })
})

test('a cycle is told with its members', () => {
  const graph = new Map([
    ['page', new Set(['chicken'])],
    ['chicken', new Set(['egg'])],
    ['egg', new Set(['chicken'])],
  ])
  expect(() => longestChain(graph)).toThrow('chicken → egg → chicken')
})

test('a chain grows with each folder that is put between', () => {
  const graph = new Map([
    ['page', new Set(['ui', 'form'])],
    ['form', new Set(['ui'])],
    ['ui', new Set<string>()],
  ])
  expect(longestChain(graph)).toEqual(['page', 'form', 'ui'])
})

const [web, shared, server] = ['web/src', 'shared/src', 'server/src'].map((room) => topGraph(fileGraph(room)))

/** A list that allows what nobody does teaches a house that is not there. */
describe('what is allowed is done', () => {
  test.each(listed(webLayers))('web: %s imports %s', (from, to) => expect(web?.get(from)).toContain(to))

  test.each(listed(sharedLayers))('shared: %s imports %s', (from, to) =>
    expect(shared?.get(from)).toContain(to),
  )

  test.each(
    Object.entries(standsOn).flatMap(([noun, ground]) => ground.map((each) => [noun, each] as const)),
  )('server: %s imports %s', (from, to) => expect(server?.get(from)).toContain(to))

  test('every folder and file that has a place is there', () => {
    const named = (layers: readonly Layer[]) => layers.flatMap((layer) => Object.keys(layer))
    expect([...(web?.keys() ?? [])]).toEqual(expect.arrayContaining(named(webLayers)))
    expect([...(shared?.keys() ?? [])]).toEqual(expect.arrayContaining(named(sharedLayers)))
    expect([...(server?.keys() ?? [])]).toEqual(expect.arrayContaining(Object.keys(standsOn)))
  })
})

function listed(layers: readonly Layer[]): (readonly [from: string, to: string])[] {
  return layers.flatMap((layer) =>
    Object.entries(layer).flatMap(([name, others]) => others.map((other) => [name, other] as const)),
  )
}
