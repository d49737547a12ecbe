import type { Picture } from '@atlas/shared/documents/blocks'
import { pictureUrl } from './picture.ts'

/** So many dots a pixel: sharp on paper. */
const density = 2.5

/**
 * A picture in pixels, for files that know no vectors.
 * @throws where the browser cannot draw it
 */
export async function drawPng(picture: Picture): Promise<Uint8Array> {
  const image = new Image(picture.width, picture.height)
  image.src = pictureUrl(picture)
  await image.decode()
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(picture.width * density)
  canvas.height = Math.round(picture.height * density)
  const context = canvas.getContext('2d')
  if (!context) throw new Error('This browser has no canvas.')
  context.fillStyle = '#ffffff'
  context.fillRect(0, 0, canvas.width, canvas.height)
  context.drawImage(image, 0, 0, canvas.width, canvas.height)
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'))
  if (!blob) throw new Error('The canvas could not be read.')
  return new Uint8Array(await blob.arrayBuffer())
}
