import type { Block } from '@atlas/shared/documents/blocks'
import { text } from '@atlas/shared/documents/blocks'
import type { Section } from '@atlas/shared/documents/document'
import type { ReportInput } from './report-input.ts'

/** Where they are: the drawing, and who is missing from it. */
export function mapSection({ messages: { t }, pictures }: ReportInput): Section {
  const { picture, ...figures } = pictures.map ?? { picture: null }
  const blocks: Block[] = picture
    ? [
        {
          block: 'figure',
          picture,
          caption: t('report.map.caption', figures),
          alt: t('report.map.alt', figures),
        },
        text(t('map.credit'), { quiet: true }),
      ]
    : [text(t('report.map.notDrawn'), { quiet: true })]
  return { id: 'map', title: t('report.map'), blocks }
}
