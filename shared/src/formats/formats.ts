import { csv } from './csv.ts'
import type { Format, ReadFile, ReadOptions, Source, WrittenFormat } from './format.ts'
import { geojson } from './geojson.ts'
import { kml } from './kml.ts'
import { ods } from './ods.ts'
import { refuseOtherFiles } from './refuse-other-files.ts'
import { UnreadableFile } from './unreadable-file.ts'
import { xlsx } from './xlsx.ts'

/** Those that tables are written in as well. */
export const writtenFormats: readonly WrittenFormat[] = [xlsx, csv]

/** All formats that files are read from, in the order they are tried; the last one takes any text. */
const formats: readonly Format[] = [ods, kml, xlsx, geojson, csv]

/**
 * Opens a file as what it is, whatever it is called.
 * @throws UnreadableFile
 */
export function openFile(source: Source, options: ReadOptions = {}): ReadFile {
  if (source.size === 0) throw new UnreadableFile('empty-file')
  const head = source.read(0, 4096)
  refuseOtherFiles(head, source)
  const format = formats.find((candidate) => candidate.recognises(head, source)) ?? csv
  return format.read(source, options)
}
