import { csv } from '@atlas/shared/formats/csv'
import { download } from '../ui/download.ts'
import { sheetOf } from './sheet-of.ts'
import type { Table } from './use-table.ts'

/** Hands over what is on screen, all of its rows. */
export async function downloadTable(table: Table, name: string): Promise<void> {
  const [headings = [], ...rows] = sheetOf(table)
  for (const { name: file, mediaType, bytes } of csv.write({ organisations: { headings, rows } }, name)) {
    const pieces: BlobPart[] = []
    for await (const piece of bytes) pieces.push(piece)
    download(file, mediaType, ...pieces)
  }
}
