import type { CatalogueDb } from '@atlas/db/tenancy'
import { runPublisherTransaction, runReadTransaction } from '@atlas/db/transactions'
import { redactedParts } from '@atlas/shared/editions'
import { compareEditions } from '@atlas/shared/editions/compare-editions'
import { type Edition, editionFileName } from '@atlas/shared/editions/edition'
import type { PublicationPreview } from '@atlas/shared/editions/publication-preview'
import { nameIn } from '@atlas/shared/names'
import type { SentenceLanguage } from '@atlas/shared/sentences/languages'
import type { MakeEdition } from './edition-order.ts'
import type { EditionSource } from './edition-source.ts'
import { readSource } from './publish.ts'
import { readLastNumber, readSuppressed } from './publisher-queries.ts'
import { suppressionKey, withoutSuppressed } from './redact-source.ts'
import { editionWarnings, readHiddenElsewhere, readWithheld, type Warning } from './warnings.ts'

/** Until the alliance has chosen one. */
const usualLicense = 'CC-BY-4.0'

/** So many organisations are named of each warning and each kind of change. */
const maxNamed = 50

/** What would be published now, what would not, and what somebody should look at before. */
export async function previewEdition(
  db: CatalogueDb,
  { allianceId, day, language }: { allianceId: string; day: string; language: SentenceLanguage },
  makeEdition: MakeEdition,
): Promise<PublicationPreview> {
  const { copied, keys, secret, last, edition, number } = await draftEdition(
    db,
    { allianceId, day },
    makeEdition,
  )
  const { hiddenElsewhere, withheld } = await runReadTransaction(db, allianceId, async (trx) => ({
    hiddenElsewhere: await readHiddenElsewhere(trx),
    withheld: await readWithheld(trx),
  }))
  const [first = language] = edition.alliance.languages
  const namesOf = new Map(
    copied.columns.organisations.id.map((id, at) => [
      id,
      nameIn(copied.columns.organisations.names[at] ?? {}, language, first),
    ]),
  )
  const named = (ids: readonly string[]) =>
    ids.slice(0, maxNamed).map((id) => ({ id, name: namesOf.get(id) ?? '' }))
  const warnings: Warning[] = [
    ...editionWarnings(edition),
    { code: 'hidden-elsewhere', ids: hiddenElsewhere.filter((id) => namesOf.has(id)) },
    { code: 'suppressed', ids: suppressedIn(copied, keys, secret) },
  ]
  return {
    number,
    organisations: edition.figures.organisations,
    places: edition.figures.places,
    partnerships: edition.partnerships.length,
    withheld,
    changes: last ? changesOf(last, edition, language) : null,
    warnings: warnings
      .filter(({ ids }) => ids.length > 0)
      .map(({ code, ids }) => ({ code, count: ids.length, organisations: named(ids) })),
    summary: edition.figures.words[language].summary,
  }
}

/** The edition that would be published now, and what it is made from. */
export async function draftEdition(
  db: CatalogueDb,
  { allianceId, day }: { allianceId: string; day: string },
  makeEdition: MakeEdition,
) {
  const copied = await readSource(db, allianceId)
  const { number, keys, secret, alsoFindings, last, license } = await readCircumstances(db, allianceId)
  const source = withoutSuppressed(copied, { keys, secret })
  const head = { number, revision: 1, day, note: '', secret, alsoFindings, withdrawn: [], redacted: [] }
  const { edition } = await makeEdition({ source, head })
  return { copied, keys, secret, last, edition, number, license }
}

const readCircumstances = (db: CatalogueDb, allianceId: string) =>
  runPublisherTransaction(db, allianceId, async (trx) => {
    const publisher = await trx
      .selectFrom('publication.publisher')
      .select(['secret', 'alsoFindings', 'license'])
      .executeTakeFirst()
    const file = await trx
      .selectFrom('publication.editionFile')
      .select('bytes')
      .where('name', '=', editionFileName)
      .orderBy('number', 'desc')
      .orderBy('revision', 'desc')
      .limit(1)
      .executeTakeFirst()
    return {
      number: (await readLastNumber(trx)) + 1,
      keys: await readSuppressed(trx),
      // Of one that has never published, nothing is kept: any secret will do.
      secret: publisher?.secret ?? '00',
      alsoFindings: publisher?.alsoFindings ?? [],
      license: publisher?.license ?? usualLicense,
      last: file && (JSON.parse(String(Buffer.from(file.bytes))) as Edition),
    }
  })

function suppressedIn({ columns }: EditionSource, keys: ReadonlySet<string>, secret: string): string[] {
  return columns.organisations.id.filter((id) =>
    redactedParts.some((part) => keys.has(suppressionKey(secret, part, id))),
  )
}

function changesOf(
  before: Edition,
  after: Edition,
  language: SentenceLanguage,
): NonNullable<PublicationPreview['changes']> {
  const { came, went, moved, changedSectors, otherwise, cells } = compareEditions(before, after)
  const named = (organisations: readonly { id: string; names: Record<string, string> }[]) => ({
    count: organisations.length,
    organisations: organisations
      .slice(0, maxNamed)
      .map(({ id, names }) => ({ id, name: nameIn(names, language, ...after.alliance.languages) })),
  })
  const changed = (list: readonly { after: Edition['organisations'][number] }[]) =>
    named(list.map((each) => each.after))
  return {
    came: named(came),
    went: named(went),
    moved: changed(moved),
    changedSectors: changed(changedSectors),
    otherwise: changed(otherwise),
    cells: cells.length,
  }
}
