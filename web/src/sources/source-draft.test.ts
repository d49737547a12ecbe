import { SourceCreate } from '@atlas/shared/sources'
import { expect, test } from 'vitest'
import { schemaFaults } from '../ui/schema-faults.ts'
import { bodyOfSource, draftOfSource, sourceFaults } from './source-draft.ts'

const draft = { ...draftOfSource(null), title: 'Census' }

test('what is left empty is not known, and the spaces that came with a copied link go', () => {
  expect(bodyOfSource(draft)).toEqual({ title: 'Census', link: null, summary: '', publishedOn: null })
  expect(bodyOfSource({ ...draft, link: ' https://example.org ' }).link).toBe('https://example.org')
})

test.each([
  ['no title', { title: ' ' }, [{ pointer: '/title', code: 'pattern' }]],
  ['a script for a link', { link: 'javascript:alert(1)' }, [{ pointer: '/link', code: 'pattern' }]],
  ['a file for a link', { link: 'ftp://example.org/a' }, [{ pointer: '/link', code: 'pattern' }]],
  ['half a day', { publishedOn: 'unfinished' }, [{ pointer: '/publishedOn', code: 'date' }]],
  ['a web page', { link: 'http://example.org', publishedOn: '2026-11-21' }, []],
])('%s', (_what, typed, faults) => {
  expect(schemaFaults(SourceCreate, bodyOfSource({ ...draft, ...typed }))).toEqual(faults)
})

test('a day that has not come yet is refused at its field, today is not', () => {
  const faults = (publishedOn: string) => sourceFaults({ ...draft, publishedOn }, '2026-11-21')
  expect(faults('2026-11-22')).toEqual([{ pointer: '/publishedOn', code: 'future' }])
  expect([...faults('2026-11-21'), ...faults(''), ...faults('unfinished')]).toEqual([])
})
