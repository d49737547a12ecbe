import type { Edition } from '@atlas/shared/editions/edition'

type Cited = {
  edition: Pick<Edition, 'alliance' | 'number' | 'revision' | 'day' | 'commitment'>
  /** Where it is read. */
  address: string
}

/** How an edition is cited, by the ending of the address. */
export const citations = {
  txt: {
    mediaType: 'text/plain; charset=utf-8',
    write: ({ edition: { alliance, number, revision, day, commitment }, address }: Cited) =>
      `${alliance.name} (${day.slice(0, 4)}). Map of organisations, edition ${number}${revision > 1 ? `, revision ${revision}` : ''}, published ${day}. ${address} (records ${commitment.root.slice(0, 16)})\n`,
  },
  bib: {
    mediaType: 'application/x-bibtex; charset=utf-8',
    write: ({ edition: { alliance, number, revision, day, commitment }, address }: Cited) =>
      [
        `@dataset{${alliance.slug}-${number},`,
        `  author = {{${braced(alliance.name)}}},`,
        `  title = {Map of organisations of ${braced(alliance.name)}},`,
        `  version = {${number}.${revision}},`,
        `  year = {${day.slice(0, 4)}},`,
        `  date = {${day}},`,
        `  url = {${address}},`,
        `  note = {Merkle root of the records: ${commitment.root}}`,
        '}\n',
      ].join('\n'),
  },
  'csl.json': {
    mediaType: 'application/vnd.citationstyles.csl+json; charset=utf-8',
    write: ({ edition: { alliance, number, revision, day }, address }: Cited) =>
      `${JSON.stringify(
        [
          {
            id: `${alliance.slug}-${number}`,
            type: 'dataset',
            title: `Map of organisations of ${alliance.name}`,
            author: [{ literal: alliance.name }],
            publisher: alliance.name,
            version: `${number}.${revision}`,
            issued: { 'date-parts': [day.split('-').map(Number)] },
            URL: address,
          },
        ],
        null,
        2,
      )}\n`,
  },
} as const

export type CitationKind = keyof typeof citations

/** BibTeX text: signs that mean something to TeX are no such signs. */
const braced = (text: string) => text.replace(/[{}\\]/g, '').replace(/[%&#_$]/g, (sign) => `\\${sign}`)
