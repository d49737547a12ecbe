import { editionWords } from '@atlas/shared/editions/words/edition-words'
import { type SentenceLanguage, sentenceLanguages } from '@atlas/shared/sentences/languages'
import { sayIn } from '@atlas/shared/sentences/say'
import { downloadsOf } from './downloads.ts'
import { editionLabel, editionPath } from './edition-address.ts'
import { licenceNames } from './licences.ts'
import type { EditionHead, PublishedAlliance } from './read-published.ts'

/** Where catalogues of open data find what is published. */
export const cataloguePath = '/catalogue.jsonld'

const authority = 'http://publications.europa.eu/resource/authority'

const context = {
  dcat: 'http://www.w3.org/ns/dcat#',
  dct: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  adms: 'http://www.w3.org/ns/adms#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
}

/**
 * All editions that are not withdrawn as DCAT-AP 3.0.1 in JSON-LD: a catalogue of a series for each alliance, and of its
 * editions as datasets. It names alliances and never a person.
 * @param base the address of the service
 */
export function writeCatalogue(alliances: readonly PublishedAlliance[], base: string): object {
  const published = alliances.map((alliance) => ({
    alliance,
    editions: alliance.editions.filter(({ withdrawnAt }) => withdrawnAt === null),
  }))
  const datasets = published.flatMap(({ alliance, editions }) =>
    editions.map((head, at) => describeEdition(alliance, { head, before: editions[at + 1], base })),
  )
  const series = published.map(({ alliance, editions }) => describeSeries(alliance, editions, base))
  const name = new URL(base).host
  const catalogue = {
    '@id': `${base}${cataloguePath}`,
    '@type': 'dcat:Catalog',
    'dct:title': inLanguages((language) => editionWords(language).directory.title),
    'dct:description': inLanguages((language) => editionWords(language).catalogue),
    'dct:publisher': agent(`${base}/`, name),
    'foaf:homepage': { '@id': `${base}/` },
    'dcat:dataset': [...series, ...datasets].map((each) => ({ '@id': each['@id'] })),
  }
  return { '@context': context, '@graph': [catalogue, ...series, ...datasets] }
}

const inLanguages = (text: (language: SentenceLanguage) => string) =>
  sentenceLanguages.map((language) => ({ '@value': text(language), '@language': language }))

const agent = (address: string, name: string) => ({
  '@id': `${address}#publisher`,
  '@type': 'foaf:Agent',
  'foaf:name': name,
})

const day = (value: string) => ({ '@value': value, '@type': 'xsd:date' })
const seriesOf = ({ slug }: PublishedAlliance, base: string) => `${base}/${slug}#series`

/** What an alliance publishes, edition after edition. */
function describeSeries(alliance: PublishedAlliance, editions: readonly EditionHead[], base: string) {
  const { slug } = alliance
  const name = editions[0]?.name ?? slug
  return {
    '@id': seriesOf(alliance, base),
    '@type': 'dcat:DatasetSeries',
    'dct:title': inLanguages(() => name),
    'dct:description': inLanguages((language) => editionWords(language).catalogue),
    'dct:publisher': agent(`${base}/${slug}`, name),
    'dcat:landingPage': { '@id': `${base}/${slug}`, '@type': 'foaf:Document' },
  }
}

type Described = { head: EditionHead; before: EditionHead | undefined; base: string }

function describeEdition(alliance: PublishedAlliance, { head, before, base }: Described) {
  const { slug } = alliance
  const { name, organisations, places, license } = head
  const address = `${base}${editionPath(slug, head)}`
  const files = `${base}/data/${slug}/${editionLabel(head)}`
  const previous = before && { '@id': `${base}${editionPath(slug, before)}` }
  return {
    '@id': address,
    '@type': 'dcat:Dataset',
    'dct:title': inLanguages((language) =>
      editionWords(language).editionOf({ number: editionLabel(head), name }, sayIn(language)),
    ),
    'dct:description': inLanguages((language) =>
      editionWords(language).description({ name, organisations, places, day: head.day }, sayIn(language)),
    ),
    'dct:identifier': address,
    'dct:issued': day(head.day),
    'dct:modified': { '@value': head.publishedAt, '@type': 'xsd:dateTime' },
    'dct:publisher': agent(`${base}/${slug}`, name),
    'dct:accessRights': { '@id': `${authority}/access-right/PUBLIC`, '@type': 'dct:RightsStatement' },
    'dcat:theme': { '@id': `${authority}/data-theme/SOCI` },
    'dcat:version': editionLabel(head),
    ...(head.note && { 'adms:versionNotes': head.note }),
    'dcat:inSeries': { '@id': seriesOf(alliance, base) },
    ...(previous && { 'dcat:prev': previous, 'dcat:previousVersion': previous }),
    'dcat:landingPage': { '@id': address, '@type': 'foaf:Document' },
    'dcat:distribution': downloadsOf(head).map(({ file, mediaType, use }) => ({
      '@id': `${files}/${file}`,
      '@type': 'dcat:Distribution',
      'dct:title': inLanguages((language) => editionWords(language).downloads.uses[use]),
      'dcat:accessURL': { '@id': address },
      'dcat:downloadURL': { '@id': `${files}/${file}` },
      'dcat:mediaType': {
        '@id': `https://www.iana.org/assignments/media-types/${mediaType}`,
        '@type': 'dct:MediaType',
      },
      'dct:license': { '@id': licenceNames[license]?.address ?? '', '@type': 'dct:LicenseDocument' },
    })),
  }
}
