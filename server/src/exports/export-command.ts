import { open, rename, rm } from 'node:fs/promises'
import { extname, resolve } from 'node:path'
import type { Store } from '@atlas/db/connect'
import {
  type SentenceLanguage,
  sentenceLanguageOf,
  sentenceLanguages,
} from '@atlas/shared/sentences/languages'
import { findAlliance } from '../http/find-alliance.ts'
import { todayUtc } from '../http/today-utc.ts'
import { type ExportFile, exportFiles } from './files.ts'
import { writeFile } from './make-file.ts'

/** The export cannot be, or something has to be said first; the message says what to do. */
export class ExportRefused extends Error {
  override name = 'ExportRefused'
  readonly exitCode: 1 | 2

  constructor(message: string, exitCode: 1 | 2) {
    super(message)
    this.exitCode = exitCode
  }
}

/** As `parseArgs` takes them. */
export const exportOptions = {
  kind: { type: 'string' },
  private: { type: 'boolean' },
  contacts: { type: 'boolean' },
  language: { type: 'string' },
} as const

type Arguments = {
  positionals: string[]
  values: { kind?: string; private?: boolean; contacts?: boolean; language?: string }
}

type Wanted = {
  slug: string
  path: string
  file: ExportFile
  private: boolean
  contacts: boolean
  language: SentenceLanguage | undefined
}

/** @throws ExportRefused */
export function readExportArguments({ positionals, values }: Arguments): Wanted {
  const [slug, path, ...more] = positionals
  if (slug === undefined || path === undefined || more.length > 0)
    throw new ExportRefused('Say an alliance and one file: pnpm atlas export ALLIANCE FILE.', 2)
  const language = sentenceLanguages.find((each) => each === values.language)
  if (values.language !== undefined && !language)
    throw new ExportRefused(
      `Files are written in ${sentenceLanguages.join(' or ')}, not in ${values.language}.`,
      2,
    )
  return {
    ...{ slug, path: resolve(path), language, file: fileFor(path, values.kind) },
    ...{ private: values.private ?? false, contacts: values.contacts ?? false },
  }
}

/** What a file is follows from its ending; of lists in CSV, from the kind. */
function fileFor(path: string, kind = 'organisations'): ExportFile {
  const ending = extname(path).toLowerCase()
  const name = ending === '.csv' ? `/${kind}.csv` : ending
  const file = ending === '' ? undefined : exportFiles.find(({ path }) => path.endsWith(name))
  if (file) return file
  const endings = [...new Set(exportFiles.map(({ path }) => extname(path)))]
  throw new ExportRefused(
    ending === '.csv'
      ? 'Say --kind organisations, partnerships or surveys.'
      : `Let the file end in one of ${endings.join(', ')}: its ending says what it becomes.`,
    2,
  )
}

/**
 * Writes an alliance to a file, whole or not at all.
 * @throws ExportRefused
 */
export async function exportFile(
  { db }: Store,
  { slug, path, file, language, ...held }: Wanted,
  tell: (message: string) => void,
): Promise<void> {
  const alliance = await findAlliance(db, slug)
  if (!alliance || alliance.deletedAt)
    throw new ExportRefused(`There is no alliance ${slug}. See pnpm atlas alliances.`, 1)
  const unfinished = `${path}.part`
  const handle = await open(unfinished, 'w', 0o600)
  try {
    await writeFile(
      db,
      file,
      {
        ...held,
        allianceId: alliance.id,
        language: language ?? sentenceLanguageOf(alliance.languages),
        day: todayUtc(),
        view: 'insider',
        signal: new AbortController().signal,
      },
      handle,
    )
    await handle.close()
    await rename(unfinished, path)
  } catch (error) {
    await handle.close()
    await rm(unfinished, { force: true })
    throw error
  }
  tell(`Wrote ${path}.`)
}
