import type { Picture } from '@atlas/shared/documents/blocks'
import { drawPng } from '../pictures/draw-png.ts'
import { download } from '../ui/download.ts'

/** Hands a picture over as a file. */
export async function downloadPicture(
  picture: Picture,
  { format, name }: { format: 'png' | 'svg'; name: string },
): Promise<void> {
  if (format === 'svg') download(`${name}.svg`, 'image/svg+xml', picture.svg)
  else download(`${name}.png`, 'image/png', (await drawPng(picture)) as Uint8Array<ArrayBuffer>)
}
