import type { Dataset } from '@atlas/shared/dataset'
import { fileMarks, fileNote } from '@atlas/shared/exchange/sentences/export-words'
import { localToday } from '../i18n/days.ts'
import type { Messages } from '../i18n/use-messages.ts'
import { drawPng } from '../pictures/draw-png.ts'
import { framePicture } from '../pictures/frame-picture.ts'
import { paper } from '../pictures/picture.ts'
import { download } from '../ui/download.ts'
import type { ViewFiles } from '../ui/view-files.tsx'

/** Made in the browser, of the view that is open. */
export const viewFormats = { picture: ['view.png', 'view.svg'], table: ['view.csv'] } as const
export type ViewFormat = (typeof viewFormats)[keyof typeof viewFormats][number]

type Wish = { format: ViewFormat; dataset: Dataset; viewName: string; view: string; shown: number }

/**
 * Hands over the view that is open, pictures with their title, day and credits.
 * @throws where the browser cannot draw it
 */
export async function takeView(files: ViewFiles, wish: Wish, messages: Messages): Promise<void> {
  const { format, dataset, view } = wish
  const { t, day, language } = messages
  const { name, slug } = dataset.alliance
  if (format === 'view.csv') return void (await files.table?.())
  if (!files.picture) throw new Error('There is no picture of this view.')
  const held = { private: files.private ?? false, contacts: false }
  const figures = t('exports.view.figures', { n: wish.shown, total: dataset.organisations.length })
  const framed = framePicture(
    await files.picture(),
    {
      note: fileNote(held, language, name),
      title: `${wish.viewName}: ${name}`,
      subtitle: `${figures} ${day(localToday())}`,
      credits: ['Alliance Atlas', files.credits].filter(Boolean).join('. '),
    },
    paper,
  )
  const file = `${slug}-${view}${fileMarks(held, language)}-${localToday()}`
  if (format === 'view.svg') download(`${file}.svg`, 'image/svg+xml', framed.svg)
  else download(`${file}.png`, 'image/png', (await drawPng(framed)) as Uint8Array<ArrayBuffer>)
}
