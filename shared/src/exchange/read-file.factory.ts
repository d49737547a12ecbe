import { sourceOf } from '../formats/source.factory.ts'
import { UnreadableFile } from '../formats/unreadable-file.ts'
import type { FileOptions } from './file-options.ts'
import type { SaidMeaning } from './meaning-keys.ts'
import { FileReading } from './read-file.ts'
import type { Known, ReadingSettings } from './read-rows.ts'

const settings: ReadingSettings = {
  alliance: { name: 'Alliance of Gironde', slug: 'gironde', languages: ['fr', 'en'], country: 'FR' },
  sectors: [
    { id: 'social', code: 'social-action', labels: { en: 'Social action', fr: 'Action sociale' } },
    { id: 'sport', code: 'sport', labels: { en: 'Sports', fr: 'Sport' } },
  ],
  territories: [{ id: 'medoc', code: 'medoc', labels: { fr: 'Médoc' } }],
  needs: [{ id: 'housing', code: 'housing', labels: { en: 'Housing', fr: 'Logement' } }],
  actorKinds: [{ id: 'mediators', code: 'mediators', labels: { en: 'Mediators', fr: 'Médiateurs' } }],
  remembered: [],
  criteria: [],
  boxes: { FR: [-5.2, 41.3, 9.6, 51.1] },
  latestDay: '2026-11-21',
  options: {},
}

const bytesOf = (file: string | Uint8Array) =>
  typeof file === 'string' ? new TextEncoder().encode(file) : file

export function read(
  file: string | Uint8Array,
  {
    options = {},
    known = [],
    remembered = [],
  }: { options?: FileOptions; known?: Known[]; remembered?: SaidMeaning[] } = {},
) {
  const reading = new FileReading(sourceOf(bytesOf(file)), { ...settings, options, remembered })
  reading.addExisting(known)
  const rows = [...reading.rows()]
  return { rows, ...reading.end() }
}

export const knownAs = (id: string, name: string, locality = 'Bordeaux'): Known => ({
  id,
  names: [name],
  localities: [locality],
  points: [],
  website: null,
  identifiers: [],
})

/** The refusal of a file. */
export function refusal(file: string | Uint8Array, options: FileOptions = {}) {
  try {
    read(file, { options })
  } catch (error) {
    if (error instanceof UnreadableFile) return { code: error.code, ...error.parameters }
    throw error
  }
}
