import { Document, HeadingLevel, Paragraph, TextRun } from 'docx'
import type { Picture } from '../blocks.ts'
import type { DocumentContent } from '../document.ts'
import { blockOf } from './block.ts'
import { bullets, footer, page, quiet, styles } from './page.ts'
import { plain } from './plain.ts'

export { Packer } from 'docx'

/** What a word processor checks the spelling by. */
const locales: Record<string, string> = { en: 'en-GB', fr: 'fr-FR' }

/**
 * A document for a word processor: the same blocks in the same order as on the page.
 * @param pictures of every figure, as PNG
 */
export function docxDocument(content: DocumentContent, pictures: ReadonlyMap<Picture, Uint8Array>): Document {
  const { title, alliance, facts, sections, running, language } = content
  return new Document({
    title: `${title}, ${alliance}`,
    creator: 'Alliance Atlas',
    numbering: { config: [bullets] },
    styles: styles(locales[language] ?? language),
    sections: [
      {
        properties: {
          page: {
            size: { width: page.width, height: page.height },
            margin: { top: page.top, bottom: page.top, left: page.side, right: page.side },
          },
        },
        footers: { default: footer(running) },
        children: [
          new Paragraph({ heading: HeadingLevel.TITLE, children: [new TextRun(title)] }),
          new Paragraph({ spacing: { after: 60 }, children: [new TextRun({ text: alliance, size: 28 })] }),
          ...facts.map((fact) => plain(fact, { color: quiet })),
          ...sections.flatMap(({ title: heading, blocks }) => [
            new Paragraph({ heading: HeadingLevel.HEADING_1, keepNext: true, text: heading }),
            ...blocks.flatMap((block, at) =>
              blockOf(block, pictures, {
                underHeading: at === 0 ? blocks.length > 1 : blocks[at - 1]?.block === 'heading',
              }),
            ),
          ]),
        ],
      },
    ],
  })
}
