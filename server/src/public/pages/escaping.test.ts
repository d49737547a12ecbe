import { makeEdition } from '@atlas/shared/editions/edition.factory'
import { readView } from '@atlas/shared/editions/edition-view'
import { editionWords } from '@atlas/shared/editions/words/edition-words'
import { sayIn } from '@atlas/shared/sentences/say'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { EditionHead } from '../read-published.ts'
import type { PageContext } from './context.ts'
import { editionPage } from './edition-page.ts'
import { embedPage, readEmbedChoices } from './embed-page.ts'
import { organisationPage } from './organisation-page.ts'
import { websitePage } from './website-page.ts'

/** What ends text, an attribute, a script or a comment, and begins an element of a name that we never write. */
const breakers = [
  '<zz>',
  '"><zz>',
  "'><zz>",
  '</script><zz>',
  '</textarea><zz>',
  '--><zz>',
  ']]><zz>',
  '&lt;zz',
]

const nasty = fc
  .tuple(fc.string({ maxLength: 8 }), fc.constantFrom(...breakers), fc.string({ maxLength: 8 }))
  .map((parts) => parts.join(''))

test('no text of an edition becomes markup, wherever it stands', () => {
  fc.assert(
    fc.property(
      nasty,
      fc.constantFrom('en' as const, 'fr' as const),
      fc.constantFrom('page' as const, 'embed' as const),
      (text, language, kind) => {
        const context = contextOf(text, language, kind)
        const pages = [
          editionPage(context),
          organisationPage(context, 'organisation-0') ?? '',
          embedPage({ ...context, kind: 'page' }, readEmbedChoices({})),
          websitePage({ ...context, kind: 'website' }),
        ]
        for (const page of pages) {
          expect(page).not.toMatch(/<zz/i)
          expect(page).not.toContain('href="javascript:')
        }
      },
    ),
    { numRuns: 60 },
  )
})

function contextOf(text: string, language: 'en' | 'fr', kind: PageContext['kind']): PageContext {
  const labels = { en: text, 'zz"><zz>': text }
  const area = {
    type: 'MultiPolygon' as const,
    coordinates: [
      [
        [
          [0, 44],
          [9, 44],
          [9, 50],
          [0, 50],
          [0, 44],
        ],
      ],
    ] as never,
  }
  const finding = { kind: 'coverage', level: 'high' as const, title: text, text }
  const edition = makeEdition({
    alliance: { name: text, purpose: text, languages: ['en', 'fr'], boundary: area },
    sectors: [{ labels }],
    territories: [{ labels, boundary: area }],
    organisations: [
      {
        ...{
          names: labels,
          descriptions: labels,
          website: `javascript:alert("${text}")`,
          email: text,
          phone: text,
        },
        ...{ identifiers: [{ scheme: text, value: text }], sectors: [0] },
        places: [
          { label: text, address: text, postcode: text, locality: text, point: [2, 46], territory: 0 },
          { label: text, precision: 'locality', point: [2, 46] },
        ],
      },
      { names: labels, places: [{ point: [2, 46] }] },
    ],
    coverage: {
      by: 'territory',
      rows: [
        {
          ...{ labels, territory: 0, organisations: 1 },
          cells: [{ state: 'enough', organisations: 1, expected: 1 }],
        },
      ],
      region: [{ state: 'enough', organisations: 1, expected: 1 }],
    },
  })
  const told = { summary: [text], findings: [finding] }
  const figures = { ...edition.figures, words: { en: told, fr: told } }
  const head: EditionHead = {
    ...{ allianceId: 'id', number: 1, revision: 1, day: '2026-12-01', publishedAt: '2026-12-01T00:00:00Z' },
    ...{
      note: text,
      license: text,
      authorRole: 'owner',
      name: text,
      country: 'FR',
      organisations: 1,
      places: 1,
    },
    ...{ root: 'ab', files: ['edition.json'], withdrawnAt: null },
  }
  const whole = { ...edition, figures, partnerships: [] }
  return {
    ...{
      kind,
      baseUrl: 'https://atlas.example.org',
      language,
      files: { icon: '', style: null, script: null, component: null },
    },
    ...{ words: editionWords(language), say: sayIn(language), isPinned: false, head, edition: whole },
    published: { allianceId: 'id', slug: 'gironde', editions: [head, { ...head, number: 2 }], acts: [] },
    view: readView(whole, { q: text, shade: 'sector-0' }),
    options: { theme: 'auto', layout: 'both', controls: true },
  }
}
