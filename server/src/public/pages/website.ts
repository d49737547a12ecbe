import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { wholeView } from '@atlas/shared/editions/edition-view'
import { editionWords } from '@atlas/shared/editions/words/edition-words'
import { writeZip, type ZipPart } from '@atlas/shared/formats/write-zip'
import { sentenceLanguages } from '@atlas/shared/sentences/languages'
import { sayIn } from '@atlas/shared/sentences/say'
import { downloadsOf } from '../downloads.ts'
import type { FoundEdition } from '../find-edition.ts'
import type { Published } from '../published.ts'
import { type PageContext, websiteFile } from './context.ts'
import { websiteDataFolder } from './using-sections.ts'
import type { WebFiles } from './web-files.ts'
import { websitePage, websiteScript } from './website-page.ts'

const style = 'style.css'
const icon = 'mark.svg'

/**
 * An edition as a website in an archive: pages in each language, the files that are offered, and what makes the pages live.
 * Any server of files will do, and a disk; nothing in it asks anybody for anything.
 * @param built what the build has for pages
 * @param folder of the build; without one, the pages have neither style nor script
 * @returns undefined where the edition was withdrawn at this very moment
 */
export async function makeWebsite(
  published: Published,
  { alliance, head }: FoundEdition,
  { baseUrl, built, folder }: { baseUrl: string; built: WebFiles; folder: string | undefined },
): Promise<Buffer | undefined> {
  const edition = await published.edition(head)
  if (!edition) return undefined
  const files = { icon, style: built.style && style, script: null, component: null }
  const pages = sentenceLanguages.map((language): ZipPart => {
    const context: PageContext = {
      ...{ kind: 'website', baseUrl, files, language, words: editionWords(language), say: sayIn(language) },
      ...{ published: alliance, head, edition, isPinned: true, view: wholeView },
      options: { theme: 'auto', layout: 'both', controls: true },
    }
    return { path: websiteFile(context), pieces: [websitePage(context)] }
  })
  const data = await Promise.all(
    downloadsOf(head).map(async ({ file: name }): Promise<ZipPart[]> => {
      const file = await published.file(head, name)
      return file ? [{ path: `${websiteDataFolder}/${name}`, pieces: [file.bytes] }] : []
    }),
  )
  const assets =
    folder && built.style
      ? await Promise.all(
          [
            { path: style, from: built.style },
            { path: websiteScript, from: websiteScript },
            { path: icon, from: icon },
          ].map(async ({ path, from }) => ({ path, pieces: [await readFile(join(folder, from))] })),
        )
      : []
  const pieces: Uint8Array[] = []
  for await (const piece of writeZip([...pages, ...assets, ...data.flat()])) pieces.push(piece)
  return Buffer.concat(pieces)
}
