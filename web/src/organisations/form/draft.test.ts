import type { Organisation } from '@atlas/shared/organisations'
import { expect, test } from 'vitest'
import { changesOf, draftOf, emptyDraft, inputFrom, inputOf } from './draft.ts'
import { faultsOf, locate } from './draft-faults.ts'
import { emptyLocation } from './location-draft.ts'

const id = (last: number) => `019a0000-0000-7000-8000-${String(last).padStart(12, '0')}`

const home = {
  id: id(10),
  label: 'Head office',
  address: '1 rue des Faures',
  postcode: '33000',
  locality: 'Bordeaux',
  country: 'FR',
  point: [-0.5792, 44.8378] as [number, number],
  precision: 'exact',
  publicPrecision: 'kilometre',
  territoryId: id(20),
} satisfies Organisation['locations'][number]

const organisation: Organisation = {
  id: id(1),
  revision: 3,
  createdAt: '2026-01-01T00:00:00.000Z',
  updatedAt: '2026-01-01T00:00:00.000Z',
  names: { en: 'Welcome Centre', fr: 'Centre d’accueil' },
  descriptions: {},
  website: 'https://example.org/',
  email: null,
  phone: null,
  publicContact: false,
  identifiers: [{ scheme: 'siren', value: '123456789' }],
  status: 'existing',
  verifiedOn: null,
  contribution: '',
  influence: 'low',
  interests: '',
  engagementStrategy: '',
  engagementLevel: null,
  sectorIds: [id(31), id(30)],
  principalSectorId: id(31),
  needs: [],
  beneficiaries: '',
  beneficiaryNeedIds: [],
  actorKindIds: [],
  criteria: {},
  role: '',
  expectedTerritoryId: null,
  approachedById: null,
  nextStep: '',
  nextStepOn: null,
  answersFinding: null,
  locations: [home],
}

const draft = () => draftOf(organisation, ['en', 'fr', 'nl'])

test('a form that nobody touched has nothing to save', () => {
  expect(changesOf(organisation, inputOf(draft()))).toBeNull()
})

test('saving sends the changed fields only', () => {
  expect(changesOf(organisation, inputOf({ ...draft(), influence: 'high' }))).toEqual({ influence: 'high' })
  expect(changesOf(organisation, inputOf({ ...draft(), website: ' ' }))).toEqual({ website: null })
})

test('sectors are a set: another order is no change', () => {
  const reversed = { ...draft(), sectorIds: [id(30), id(31)] }
  expect(changesOf(organisation, inputOf(reversed))).toBeNull()
})

test('a language left empty is not sent, and one that is emptied goes', () => {
  expect(inputOf(draft()).names).toEqual({ en: 'Welcome Centre', fr: 'Centre d’accueil' })
  const emptied = { ...draft(), names: { en: 'Welcome Centre', fr: '  ', nl: '' } }
  expect(changesOf(organisation, inputOf(emptied))).toEqual({ names: { en: 'Welcome Centre' } })
})

test('a place keeps its id, a new one has none, and what the service computes is not sent back', () => {
  const more = {
    ...draft(),
    locations: [...draft().locations, { ...emptyLocation('a'), locality: 'Pessac' }],
  }
  const { territoryId: _, ...sent } = home
  expect(changesOf(organisation, inputOf(more))).toEqual({
    locations: [
      sent,
      {
        label: '',
        address: '',
        postcode: '',
        locality: 'Pessac',
        country: null,
        point: null,
        precision: 'exact',
        publicPrecision: 'exact',
      },
    ],
  })
})

test('needs are a set too, each with how formally it is served', () => {
  const serving = {
    ...organisation,
    needs: [
      { needId: id(41), formality: null },
      { needId: id(40), formality: 'agreement' as const },
    ],
  }
  const opened = draftOf(serving, ['en'])
  expect(changesOf(serving, inputOf({ ...opened, needs: opened.needs.toReversed() }))).toBeNull()
  const formal = opened.needs.map(({ needId }) => ({ needId, formality: 'institution' as const }))
  expect(changesOf(serving, inputOf({ ...opened, needs: formal }))).toEqual({
    needs: [
      { needId: id(40), formality: 'institution' },
      { needId: id(41), formality: 'institution' },
    ],
  })
})

test('an answer that is emptied goes; no, zero and a choice stay', () => {
  const answers = { [id(50)]: ' often ', [id(51)]: ' ', [id(52)]: false, [id(53)]: 0 }
  expect(inputOf({ ...draft(), criteria: answers }).criteria).toEqual({
    [id(50)]: 'often',
    [id(52)]: false,
    [id(53)]: 0,
  })
})

test('a new form is filled with what is known, and its places get cards of their own', () => {
  const known = emptyDraft(['en', 'fr'], {
    status: 'missing',
    names: { fr: 'Interprète de nuit' },
    role: 'Interprets at night',
    sectorIds: [id(30)],
    answersFinding: 'need need:1',
    locations: [{ locality: 'Cenon', point: [-0.53, 44.86], precision: 'locality' }],
  })
  expect(known).toMatchObject({
    names: { en: '', fr: 'Interprète de nuit' },
    status: 'missing',
    locations: [{ id: null, locality: 'Cenon', longitude: '-0.53', latitude: '44.86' }],
  })
  expect(inputOf(known)).toMatchObject({
    role: 'Interprets at night',
    answersFinding: 'need need:1',
    sectorIds: [id(30)],
    locations: [{ point: [-0.53, 44.86], precision: 'locality', publicPrecision: 'exact' }],
  })
})

test('a website without its scheme is taken for https', () => {
  expect(inputOf({ ...draft(), website: 'example.org/about' }).website).toBe('https://example.org/about')
})

test('what the form is opened with passes its own checks', () => {
  expect(faultsOf(draft(), inputFrom(organisation), '2026-11-21')).toEqual([])
})

test.each([
  {
    why: 'no name in any language',
    change: { names: { en: ' ', fr: '' } },
    fault: { path: 'names.en', code: 'unnamed' },
  },
  {
    why: 'a name too long',
    change: { names: { en: 'a', fr: 'b'.repeat(301) } },
    fault: { path: 'names.fr', code: 'maxLength', limit: 300 },
  },
  {
    why: 'a script as website',
    change: { website: 'javascript:alert(1)' },
    fault: { path: 'website', code: 'pattern' },
  },
  {
    why: 'a day that does not exist',
    change: { verifiedOn: '2026-02-30' },
    fault: { path: 'verifiedOn', code: 'date' },
  },
  {
    why: 'a confirmation that has not come yet',
    change: { verifiedOn: '2026-11-22' },
    fault: { path: 'verifiedOn', code: 'future' },
  },
  {
    why: 'an identifier without its register, below an empty line',
    change: {
      identifiers: [
        { scheme: '', value: ' ' },
        { scheme: '', value: '1' },
      ],
    },
    fault: { path: 'identifiers.1.scheme', code: 'required' },
  },
  {
    why: 'a next step on a day that is none',
    change: { nextStepOn: 'unfinished' },
    fault: { path: 'nextStepOn', code: 'date' },
  },
  {
    why: 'an answer too long',
    change: { criteria: { [id(50)]: 'a'.repeat(2001) } },
    fault: { path: `criteria.${id(50)}`, code: 'maxLength', limit: 2000 },
  },
  {
    why: 'a text too long',
    change: { interests: 'a'.repeat(4001) },
    fault: { path: 'interests', code: 'maxLength', limit: 4000 },
  },
])('is told about $why at its field', ({ change, fault }) => {
  const wrong = { ...draft(), ...change }
  expect(faultsOf(wrong, inputOf(wrong), '2026-11-21')).toEqual([fault])
})

test.each([
  { longitude: '', latitude: '44.8', fault: { path: 'locations.1.longitude', code: 'required' } },
  { longitude: '-0.58', latitude: 'here', fault: { path: 'locations.1.latitude', code: 'number' } },
  {
    longitude: '-0.58',
    latitude: '144.8',
    fault: { path: 'locations.1.latitude', code: 'maximum', limit: 90 },
  },
])(
  'a place at longitude $longitude, latitude $latitude has its fault at the coordinate',
  ({ fault, ...typed }) => {
    const wrong = { ...draft(), locations: [...draft().locations, { ...emptyLocation('a'), ...typed }] }
    expect(faultsOf(wrong, inputOf(wrong), '2026-11-21')).toEqual([fault])
  },
)

test('twenty faults are told at once', () => {
  const wrong = {
    ...emptyDraft(['en']),
    locations: Array.from({ length: 20 }, (_, at) => ({
      ...emptyLocation(String(at)),
      longitude: 'x',
      latitude: '0',
    })),
  }
  expect(faultsOf(wrong, inputOf(wrong), '2026-11-21')).toHaveLength(21)
})

test.each([
  ['/names/fr', 'required', 'names.fr'],
  ['/names', 'minProperties', 'names.en'],
  ['/locations/0/point', 'swapped-coordinates', 'locations.0.longitude'],
  ['/locations/0/point/1', 'maximum', 'locations.0.latitude'],
  ['/locations/0/locality', 'maxLength', 'locations.0.locality'],
  ['/sectorIds/1', 'reference', 'sectorIds'],
  ['/principalSectorId', 'reference', 'principalSectorId'],
  ['/needs/1/needId', 'reference', 'needs'],
  ['/beneficiaryNeedIds/0', 'reference', 'beneficiaryNeedIds'],
  ['/actorKindIds/0', 'reference', 'actorKindIds'],
  ['/expectedTerritoryId', 'reference', 'expectedTerritoryId'],
  [`/criteria/${id(50)}`, 'enum', `criteria.${id(50)}`],
  ['/website', 'format', 'website'],
])('the service’s fault at %s (%s) is shown at %s', (pointer, code, path) => {
  expect(locate({ pointer, code }, draft()).path).toBe(path)
})
