import { fileURLToPath } from 'node:url'
import { drawEditionMap } from '@atlas/shared/editions/map/draw-map'
import { xmlText } from '@atlas/shared/formats/xml-text'
import { renderAsync } from '@resvg/resvg-js'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { memoryCache } from '../../http/memory-cache.ts'
import { programVersion } from '../../http/program-version.ts'
import { editionLabel } from '../edition-address.ts'
import { landIn } from '../land.ts'
import { digest } from './answer-page.ts'
import { type PageContext, viewPath } from './context.ts'

const [width, height, mapWidth] = [1200, 630, 800]
const maxBytes = 32 * 1024 * 1024

const font = (file: string) => fileURLToPath(import.meta.resolve(`dejavu-fonts-ttf/ttf/${file}.ttf`))
const fonts = {
  fontFiles: [font('DejaVuSans'), font('DejaVuSans-Bold')],
  loadSystemFonts: false,
  defaultFontFamily: 'DejaVu Sans',
}

/** The colours of the stylesheet by day: pictures have no stylesheet. */
const style = `
text{font-family:"DejaVu Sans"}
.water{fill:#dbe6ec}.land{fill:#fafaf7;stroke:#b3bbc0;stroke-width:.8}
.territory{fill:#2b6e90;fill-opacity:.05;stroke:#2b6e90;stroke-opacity:.5;stroke-width:.8}
.territory.enough{fill:#2b6e90;fill-opacity:.55}.territory.thin{fill:#2b6e90;fill-opacity:.25}.territory.none{fill:#b4521e;fill-opacity:.45}.territory.unknown{fill:url(#not-known);fill-opacity:1}
.hatch{fill:#7d8790}.region{fill:none;stroke:#2b6e90;stroke-width:2}
.name{font-size:12px;fill:#174a63;text-anchor:middle}
.mark{stroke:#fff;stroke-width:1.2}.roughly{fill:#fff;stroke-width:2}.around{fill-opacity:.15;stroke-opacity:.5}
.disc{fill:#fff}.count{font-size:11px;font-weight:bold;text-anchor:middle;fill:#1a2126}
.scale path{fill:none;stroke:#5a6670}.scale text{font-size:11px;text-anchor:middle;fill:#5a6670}`

/** Answers with the picture that others show of a view when somebody shares its address. */
export function previewPicture() {
  const pictures = memoryCache<Buffer>(maxBytes, (bytes) => bytes.length)
  return async (request: FastifyRequest, reply: FastifyReply, context: PageContext) => {
    const { published, head, language } = context
    const stamp = digest(programVersion, published.slug, head, language, viewPath(context, context.view))
    const tag = `"${stamp}"`
    reply.header('etag', tag)
    if (request.headers['if-none-match'] === tag) return reply.code(304).send()
    const picture = await pictures(stamp, async () =>
      (await renderAsync(drawPreview(context), { font: fonts })).asPng(),
    )
    return reply.type('image/png').send(picture)
  }
}

function drawPreview(context: PageContext): string {
  const { edition, view, language, words, say, head } = context
  const { svg } = drawEditionMap(edition, view, { language, width: mapWidth, height, landIn })
  const { name, invented } = edition.alliance
  const { organisations, places } = edition.figures
  const lines = [
    ...wrap(name, 17)
      .slice(0, 5)
      .map((text) => ({ text, size: 34, weight: 'bold', colour: '#1a2126' })),
    { text: '', size: 14, weight: 'normal', colour: '#5a6671' },
    ...[
      words.counts({ shown: organisations, of: organisations }, say),
      words.mapCaption({ shown: places, outside: 0, unplaced: 0 }, say),
      words.edition({ number: editionLabel(head), day: head.day }, say),
      ...(invented ? [words.invented] : []),
    ]
      .flatMap((sentence) => wrap(sentence, 34))
      .map((text) => ({ text, size: 17, weight: 'normal', colour: '#3c4852' })),
  ]
  let y = 60
  const texts = lines.map(({ text, size, weight, colour }) => {
    y += size * 1.35
    return `<text x="40" y="${y}" font-size="${size}" font-weight="${weight}" fill="${colour}">${xmlText(text)}</text>`
  })
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"><style>${style}</style><rect width="${width}" height="${height}" fill="#fff"/><rect width="8" height="${height}" fill="#1d5a79"/>${texts.join('')}<text x="40" y="590" font-size="17" font-weight="bold" fill="#1d5a79">Alliance Atlas</text><g transform="translate(${width - mapWidth} 0)">${svg}</g></svg>`
}

/** Lines of words, none longer than some letters unless a word is. */
function wrap(text: string, letters: number): string[] {
  const lines: string[] = []
  for (const word of text.split(/\s+/)) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + word.length < letters) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines
}
