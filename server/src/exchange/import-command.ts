import { createWriteStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { basename, resolve } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Store } from '@atlas/db/connect'
import type { Actor } from '@atlas/db/tenancy'
import { runWriteTransaction } from '@atlas/db/transactions'
import { importKinds } from '@atlas/shared/exchange/fields'
import { duplicatePolicies, type Import, lineChoices } from '@atlas/shared/exchange/import'
import type { ImportUpdate } from '@atlas/shared/exchange/import-update'
import { tellProblem } from '@atlas/shared/exchange/sentences/tell'
import { type SentenceLanguage, sentenceLanguages } from '@atlas/shared/sentences/languages'
import { commitImport } from './commit.ts'
import { updateImport } from './decisions.ts'
import { faultLines, mergeLines, summaryLines } from './import-summary.ts'
import { discardImport, readImport } from './queries.ts'
import { startImport } from './read.ts'
import { importReport } from './report.ts'
import { progressLine } from './terminal-progress.ts'

/** The import cannot be, or something has to be said first; the message says what to do. */
export class ImportRefused extends Error {
  override name = 'ImportRefused'
  readonly exitCode: 1 | 2

  constructor(message: string, exitCode: 1 | 2) {
    super(message)
    this.exitCode = exitCode
  }
}

const answers = ['create', 'leave'] as const

/** As `parseArgs` takes them. */
export const importOptions = {
  alliance: { type: 'string' },
  sheet: { type: 'string' },
  kind: { type: 'string' },
  headings: { type: 'string' },
  hidden: { type: 'string' },
  only: { type: 'string' },
  duplicates: { type: 'string' },
  merges: { type: 'string' },
  'new-sectors': { type: 'string' },
  report: { type: 'string' },
  language: { type: 'string' },
  'dry-run': { type: 'boolean' },
} as const

type Values = { [Name in keyof typeof importOptions]?: Name extends 'dry-run' ? boolean : string }

type Wanted = {
  path: string
  slug: string
  update: ImportUpdate
  /** How many merges somebody has seen and confirmed. */
  merges: number
  newSectors: (typeof answers)[number] | undefined
  report: string | undefined
  language: SentenceLanguage
  dryRun: boolean
}

/** @throws ImportRefused where something is missing or is none of what can be chosen */
export function readImportArguments({
  values,
  positionals,
}: {
  values: Values
  positionals: string[]
}): Wanted {
  const [file, ...others] = positionals
  if (file === undefined || others.length > 0)
    throw refuse('Name one file: pnpm atlas import FILE --alliance SLUG')
  if (values.alliance === undefined)
    throw refuse('Name the alliance: --alliance SLUG. See pnpm atlas alliances.')
  const { sheet, only } = values
  const kind = choose('kind', values.kind, importKinds)
  const headings = countOf('headings', values.headings)
  const hidden = choose('hidden', values.hidden, lineChoices)
  const duplicates = choose('duplicates', values.duplicates, duplicatePolicies)
  return {
    path: atCaller(file),
    slug: values.alliance,
    update: {
      ...(sheet !== undefined && { sheet }),
      ...(only !== undefined && { onlyAlliance: only }),
      ...(kind && { kind }),
      ...(headings > 0 && { headingRow: headings }),
      ...(hidden && { hiddenRows: hidden }),
      ...(duplicates && { duplicates }),
    },
    merges: countOf('merges', values.merges),
    newSectors: choose('new-sectors', values['new-sectors'], answers),
    report: values.report === undefined ? undefined : atCaller(values.report),
    language: choose('language', values.language, sentenceLanguages) ?? 'en',
    dryRun: values['dry-run'] ?? false,
  }
}

const refuse = (message: string) => new ImportRefused(message, 2)

function choose<T extends string>(
  name: string,
  value: string | undefined,
  known: readonly T[],
): T | undefined {
  const found = known.find((one) => one === value)
  if (value !== undefined && !found) throw refuse(`--${name} is one of ${known.join(', ')}, not ${value}.`)
  return found
}

function countOf(name: string, value = '0'): number {
  if (!/^\d{1,6}$/.test(value)) throw refuse(`--${name} is a whole number such as 12, not ${value}.`)
  return Number(value)
}

/** Package managers start scripts in the package; a file is named from where somebody stands. */
const atCaller = (path: string) => resolve(process.env.INIT_CWD ?? process.cwd(), path)

type Say = (line: string) => void

const actor: Actor = { id: null, name: 'Command line' }

/**
 * Brings a file into an alliance and says how that went.
 * @param says what is being done goes to `tell`, what came of it to `print`
 * @returns the exit code: 0, or 3 where rows were left out because of errors
 * @throws ImportRefused, having changed nothing
 */
export async function importFile(
  store: Store,
  wanted: Wanted,
  { tell, print }: { tell: Say; print: Say },
): Promise<number> {
  const allianceId = await findAlliance(store, wanted.slug)
  const found = await stat(wanted.path).catch(() => undefined)
  if (!found?.isFile()) throw new ImportRefused(`There is no file ${wanted.path}.`, 1)
  const line = progressLine(tell)
  const importId = await startImport(store, {
    allianceId,
    actor,
    fileName: basename(wanted.path),
    file: { path: wanted.path },
    update: wanted.update,
    onProgress: line.show,
  })
  const key = { allianceId, importId }
  line.end()
  try {
    await decideSectors(store, key, wanted)
    const ready = await current(store, key)
    const merges = await mergeLines(store, key)
    if (wanted.dryRun) print([...summaryLines(ready), ...merges].join('\n'))
    else {
      refuseUnseen(ready, merges, wanted.merges)
      await commitImport(store, { ...key, actor, onProgress: line.show })
      line.end()
      print(summaryLines(await current(store, key)).join('\n'))
    }
    for (const fault of await faultLines(store, key, wanted.language)) print(fault)
    if (wanted.report) await writeReport(store, key, wanted.report, wanted.language)
    if (wanted.dryRun) print('Nothing was changed: this was a dry run.')
    return ready.counts.faulty > 0 ? 3 : 0
  } finally {
    // What is not done stays nowhere: nobody would find it to decide about it.
    await runWriteTransaction(store.db, allianceId, async (trx) => {
      const left = await readImport(trx, importId)
      if (left && left.status !== 'done') await discardImport(trx, key)
    })
  }
}

async function findAlliance(store: Store, slug: string): Promise<string> {
  const alliance = await store.db
    .selectFrom('alliance')
    .select('id')
    .where('slug', '=', slug)
    .where('deletedAt', 'is', null)
    .executeTakeFirst()
  if (!alliance) throw new ImportRefused(`There is no alliance ${slug}. See pnpm atlas alliances.`, 1)
  return alliance.id
}

type Key = { allianceId: string; importId: string }

/** @throws ImportRefused where the import has failed */
async function current(store: Store, { allianceId, importId }: Key): Promise<Import> {
  const found = await runWriteTransaction(store.db, allianceId, (trx) => readImport(trx, importId))
  if (!found) throw new ImportRefused('The import is gone.', 1)
  if (found.problem) throw new ImportRefused(tellProblem(found.problem, 'en'), 1)
  return found
}

function refuseUnseen({ counts: { merge } }: Import, merges: string[], seen: number): void {
  if (merge === seen) return
  throw refuse(
    merge === 0
      ? 'No row would be merged. Leave --merges out. Nothing was changed.'
      : `${merges.join('\n')}\nIf that is right, say --merges ${merge}; to keep both of each, --duplicates keep. Nothing was changed.`,
  )
}

async function decideSectors(store: Store, key: Key, { newSectors, dryRun }: Wanted): Promise<void> {
  const { newSectors: found } = await current(store, key)
  const unknown = found.filter(({ decision }) => decision.action !== 'match')
  if (unknown.length === 0 || (dryRun && !newSectors)) return
  if (!newSectors)
    throw refuse(
      `The alliance does not have these sectors: ${unknown.map(({ label, rows }) => `${label} (${rows})`).join(', ')}.\nSay --new-sectors create, or --new-sectors leave. Nothing was changed.`,
    )
  const decision = { action: newSectors } as const
  await runWriteTransaction(store.db, key.allianceId, (trx) =>
    updateImport(trx, key, { sectors: unknown.map(({ label }) => ({ label, decision })) }),
  )
}

const writeReport = (store: Store, key: Key, path: string, language: SentenceLanguage) =>
  pipeline(Readable.from(importReport(store, key, language)), createWriteStream(path))
