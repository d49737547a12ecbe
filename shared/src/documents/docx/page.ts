import {
  BorderStyle,
  Footer,
  type IStylesOptions,
  LevelFormat,
  PageNumber,
  Paragraph,
  Tab,
  TextRun,
} from 'docx'

/** Lengths of a page in twentieths of a point: A4 with margins, and what is left between them. */
export const page = { width: 11_906, height: 16_838, side: 907, top: 964 }
export const columnWidth = page.width - 2 * page.side
/** The same in pixels, for pictures. */
export const columnPixels = Math.floor(columnWidth / 15)

/** Colours without the leading `#`. */
export const quiet = '4d5963'
const ink = '1a2126'
export const line = { style: BorderStyle.SINGLE, size: 4, color: 'b3bbc0' } as const

/** Every word processor has it, or another one that is as wide letter by letter. */
const font = 'Arial'

/** A sign that every font has: the one of the symbol font is drawn differently wherever that is missing. */
export const bullets = {
  reference: 'bullets',
  levels: [
    {
      level: 0,
      format: LevelFormat.BULLET,
      text: '•',
      style: { paragraph: { indent: { left: 300, hanging: 220 } } },
    },
  ],
}

/** @param locale what a word processor checks the spelling by */
export const styles = (locale: string): IStylesOptions => ({
  default: {
    document: { run: { font, size: 20, language: { value: locale } } },
    title: { run: { size: 44, bold: true }, paragraph: { spacing: { after: 80 } } },
    heading1: {
      run: { size: 30, bold: true, color: ink },
      paragraph: { spacing: { before: 400, after: 140 } },
    },
    heading2: {
      run: { size: 24, bold: true, color: ink },
      paragraph: { spacing: { before: 280, after: 60 } },
    },
  },
})

/** At the foot of every page, with its number. */
export const footer = (running: string) =>
  new Footer({
    children: [
      new Paragraph({
        tabStops: [{ type: 'right', position: columnWidth }],
        children: [
          new TextRun({
            size: 16,
            color: quiet,
            children: [running, new Tab(), PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES],
          }),
        ],
      }),
    ],
  })
