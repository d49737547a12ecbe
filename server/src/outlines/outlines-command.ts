import { basename, resolve } from 'node:path'
import { addOutlines, OutlineFault } from '@atlas/db/add-outlines'
import type { Store } from '@atlas/db/connect'
import { listOutlineCatalogues, removeOutlines } from '@atlas/db/outlines'
import { fold } from '@atlas/shared/names'
import { type OutlineFileReading, readOutlineFile } from './outline-file.ts'
import { OutlineFileRefused } from './outline-file-refused.ts'

type Tell = { print: (line: string) => void; tell: (line: string) => void }

type Adding = {
  file: string
  name: string
  title: string
  credit: string
  language: string
  codeProperty: string | null
  nameProperty: string | null
  repair: boolean
}

export type OutlinesCommand =
  | { action: 'list' }
  | ({ action: 'add' } & Adding)
  | { action: 'remove'; name: string }

export const outlinesOptions = {
  name: { type: 'string' },
  credit: { type: 'string' },
  language: { type: 'string' },
  'code-property': { type: 'string' },
  'name-property': { type: 'string' },
  repair: { type: 'boolean' },
} as const

type Options = {
  name?: string
  credit?: string
  language?: string
  'code-property'?: string
  'name-property'?: string
  repair?: boolean
}

/** @throws OutlineFileRefused where something is not said, or cannot be meant */
export function readOutlinesArguments(positionals: readonly string[], options: Options): OutlinesCommand {
  const [action = 'list', subject, ...more] = positionals
  if (more.length > 0 || (action === 'list' && subject))
    throw new OutlineFileRefused(`Nothing is meant by ${more[0] ?? subject}.`)
  if (action === 'list') return { action }
  if (action !== 'add' && action !== 'remove')
    throw new OutlineFileRefused(`Say list, add FILE or remove NAME, and not ${action}.`)
  if (!subject)
    throw new OutlineFileRefused(
      action === 'add' ? 'Say which file to add.' : 'Say the name of what to remove.',
    )
  if (action === 'remove') return { action, name: subject }
  const language = options.language ?? 'mul'
  if (!/^[a-z]{2,3}$/.test(language))
    throw new OutlineFileRefused(
      `--language wants the letters of a language, as fr, and not ${options.language}.`,
    )
  const title = (options.name ?? basename(subject).replace(/\.(geojson|json)?(\.gz)?$/i, '')).trim()
  const name = fold(title)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 80)
  if (!name) throw new OutlineFileRefused('Say what to call it: --name NAME.')
  return {
    ...{ action, file: resolve(subject), name, title, language },
    credit: options.credit?.trim() ?? '',
    codeProperty: options['code-property'] ?? null,
    nameProperty: options['name-property'] ?? null,
    repair: options.repair ?? false,
  }
}

/** @throws OutlineFileRefused */
export async function runOutlinesCommand(
  store: Store,
  wanted: OutlinesCommand,
  { print, tell }: Tell,
): Promise<void> {
  const catalogues = await listOutlineCatalogues(store.db)
  if (wanted.action === 'list') {
    for (const { name, title, outlines, credit, shipped, addedAt } of catalogues) {
      const since = shipped
        ? 'comes with the product'
        : `added ${new Date(addedAt).toISOString().slice(0, 10)}`
      print(
        `${name.padEnd(24)}${`${outlines}`.padStart(6)} outlines  ${title}  ${credit || 'no credit'}  ${since}`,
      )
    }
    return
  }
  if (catalogues.some(({ name, shipped }) => shipped && name === wanted.name))
    throw new OutlineFileRefused(
      `The catalogue ${wanted.name} comes with the product and stays. Call yours otherwise: --name NAME.`,
    )
  if (wanted.action === 'remove') {
    if (!(await removeOutlines(store.db, wanted.name)))
      throw new OutlineFileRefused(
        `There is no catalogue called ${wanted.name}: pnpm atlas boundaries lists them.`,
      )
    return print(`Removed ${wanted.name}.`)
  }
  const { file, codeProperty: code, nameProperty: name, language } = wanted
  const reading = readOutlineFile(file, { code, name, language })
  tell(`Adding the outlines of ${file}`)
  const added = await addOutlines(store, wanted, reading.rows).catch((error: unknown) =>
    refuseFault(error, reading),
  )
  const taken = reading.taken()
  print(
    `Added ${added.name}: ${added.outlines} outlines; code: ${taken.code}, name: ${taken.name}.${added.credit ? '' : ' Whom to credit was not said: --credit TEXT.'}`,
  )
}

function refuseFault(error: unknown, { nameOf }: OutlineFileReading): never {
  if (!(error instanceof OutlineFault)) throw error
  if (error.kind === 'swapped')
    throw new OutlineFileRefused(
      'Latitude seems to stand before longitude: hardly anybody lives in these outlines, and many do with the two turned. Save the file again with longitude first, as GeoJSON wants.',
    )
  throw new OutlineFileRefused(
    `${nameOf(error.row ?? 1)} has lines that cross or touch themselves: ${error.message}. Mend it in a geographic information system, or add the file with --repair, which mends all of them.`,
  )
}
