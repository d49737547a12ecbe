import { expect, test } from 'vitest'
import { unpack, zipEntries } from '../../formats/zip.ts'
import { table, text } from '../blocks.ts'
import type { DocumentContent } from '../document.ts'
import { docxDocument, Packer } from './document.ts'

/** Minutes are made of the same blocks as a report, and know nothing of findings. */
const minutes: DocumentContent = {
  language: 'fr',
  title: 'Compte rendu',
  alliance: 'Alliance & Cie',
  facts: ['Le 21 novembre 2026'],
  sections: [
    { id: 'present', title: 'Présents', blocks: [{ block: 'list', items: ['Camille', 'Sam'] }] },
    {
      id: 'decided',
      title: 'Décisions',
      blocks: [text('Rien n’est perdu.'), table('Actions', ['Qui', 'Quoi'], [['Sam', 'Appeler <demain>']])],
    },
  ],
  running: 'Alliance & Cie, compte rendu',
}

/** The text of a file of the document, one paragraph a line. */
async function linesOf(name: string): Promise<{ markup: string; lines: string[] }> {
  const bytes = new Uint8Array(await Packer.toBuffer(docxDocument(minutes, new Map())))
  const source = { size: bytes.length, read: (from: number, to: number) => bytes.subarray(from, to) }
  const entry = zipEntries(source).get(name)
  if (!entry) throw new Error(`no ${name}`)
  const decoder = new TextDecoder()
  const markup = [...unpack(source, entry)].map((piece) => decoder.decode(piece, { stream: true })).join('')
  const plain = (part: string) =>
    part
      .replace(/<[^>]+>/g, '')
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&amp;', '&')
      .trim()
  return { markup, lines: markup.split('</w:p>').map(plain).filter(Boolean) }
}

test('whatever a document is about, it says all of it in its order', async () => {
  const { markup, lines } = await linesOf('word/document.xml')
  expect(lines).toEqual([
    'Compte rendu',
    'Alliance & Cie',
    'Le 21 novembre 2026',
    'Présents',
    'Camille',
    'Sam',
    'Décisions',
    'Rien n’est perdu.',
    'Actions',
    'Qui',
    'Quoi',
    'Sam',
    'Appeler <demain>',
  ])
  expect(markup.match(/<w:pStyle w:val="Heading1"\/>/g)).toHaveLength(2)
})

test('its language and its running foot stand in the file', async () => {
  expect((await linesOf('word/styles.xml')).markup).toContain('w:val="fr-FR"')
  expect((await linesOf('word/footer1.xml')).lines.join()).toContain('Alliance & Cie, compte rendu')
})
