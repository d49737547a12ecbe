import type { Edition, EditionLabel } from './edition.ts'

/** Of several alliances: all organisations, by name, each with the alliance that published it. */
export type CombinedEdition = {
  edition: Edition
  /** Of the alliance of each organisation. */
  slugs: string[]
  /** Slugs of alliances whose data are invented. */
  invented: ReadonlySet<string>
}

/**
 * Editions of several alliances as if they were one, for a directory: sectors and needs of the same code are the same,
 * and the territories are the alliances, by the slugs that they have now. What each counts and finds stays its own, and is not in here.
 */
export function combineEditions(published: readonly { slug: string; edition: Edition }[]): CombinedEdition {
  const editions = published.map(({ edition }) => edition)
  const sectors = union(editions, ({ sectors }) => sectors)
  const needs = union(editions, ({ needs }) => needs)
  const positions = (
    codes: ReadonlyMap<string, number>,
    list: readonly EditionLabel[],
    of: readonly number[],
  ) => of.flatMap((at) => codes.get(list[at]?.code ?? '') ?? [])
  const all = published.flatMap(({ slug, edition }, territory) =>
    edition.organisations.map((organisation) => ({
      slug,
      organisation: {
        ...organisation,
        sectors: positions(sectors.at, edition.sectors, organisation.sectors),
        needs: positions(needs.at, edition.needs, organisation.needs).sort((a, b) => a - b),
        actorKinds: [],
        places: organisation.places.map((place) => ({ ...place, territory })),
      },
    })),
  )
  const nameOf = ({ organisation }: (typeof all)[number]) => Object.values(organisation.names)[0] ?? ''
  const order = new Intl.Collator('en')
  all.sort((a, b) => order.compare(nameOf(a), nameOf(b)))
  const figures = { organisations: 0, developing: 0, places: 0 }
  const unknown = { unplaced: 0, hidden: 0, withoutSector: 0, withoutNeeds: 0, unverified: 0 }
  for (const edition of editions) {
    for (const key of ['organisations', 'developing', 'places'] as const) figures[key] += edition.figures[key]
    for (const key of Object.keys(unknown) as (keyof typeof unknown)[])
      unknown[key] += edition.figures.unknown[key]
  }
  const edition: Edition = {
    ...{ format: 1, number: 1, revision: 1, day: '', note: '', commitment: { root: '', withdrawn: [] } },
    alliance: {
      ...{ slug: '', name: '', purpose: '', country: null, boundary: null },
      languages: [...new Set(editions.flatMap(({ alliance }) => alliance.languages))],
      invented: false,
    },
    sectors: sectors.list,
    needs: needs.list,
    actorKinds: [],
    territories: published.map(({ slug, edition: { alliance } }) => ({
      ...{ code: slug, population: null, boundary: alliance.boundary },
      labels: { [alliance.languages[0] ?? 'en']: alliance.name },
    })),
    organisations: all.map(({ organisation }) => organisation),
    partnerships: [],
    figures: {
      ...{ ...figures, unknown, coverage: { by: 'locality', rows: [], region: [] }, access: [] },
      words: { en: { summary: [], findings: [] }, fr: { summary: [], findings: [] } },
    },
  }
  return {
    edition,
    slugs: all.map(({ slug }) => slug),
    invented: new Set(
      published.flatMap(({ slug, edition: { alliance } }) => (alliance.invented ? slug : [])),
    ),
  }
}

/** What the editions name, each code once, in the order in which it comes up. */
function union<Label extends EditionLabel>(
  editions: readonly Edition[],
  listOf: (edition: Edition) => readonly Label[],
): { list: Label[]; at: Map<string, number> } {
  const byCode = new Map<string, Label>()
  for (const label of editions.flatMap(listOf)) {
    const known = byCode.get(label.code)
    byCode.set(label.code, known ? { ...known, labels: { ...label.labels, ...known.labels } } : label)
  }
  return { list: [...byCode.values()], at: new Map([...byCode.keys()].map((code, at) => [code, at])) }
}
