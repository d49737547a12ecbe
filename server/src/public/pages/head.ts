import { writeView } from '@atlas/shared/editions/edition-view'
import { sentenceLanguages } from '@atlas/shared/sentences/languages'
import { html } from 'ghtml'
import { downloadsOf } from '../downloads.ts'
import { editionLabel, editionPath } from '../edition-address.ts'
import { licenceNames } from '../licences.ts'
import type { PageContext } from './context.ts'
import { type Markup, safeJson } from './markup.ts'

const absolute = ({ baseUrl, edition, view }: PageContext, path: string, language?: string) => {
  const query = writeView(edition, view)
  if (language) query.set('lang', language)
  return `${baseUrl}${path}${query.size > 0 ? `?${query}` : ''}`
}

/** What programs read of a page of an edition: who it is, in which languages, and its picture. */
export function headOf(
  context: PageContext,
  {
    path,
    title,
    description,
    isDataset,
  }: { path: string; title: string; description: string; isDataset: boolean },
): Markup {
  const { baseUrl, language, head, published } = context
  const canonical = absolute(context, path, language)
  const picture = absolute(context, `${editionPath(published.slug, head)}/preview.png`, language)
  return html`<link rel="canonical" href="${canonical}">
!${sentenceLanguages.map((each) => html`<link rel="alternate" hreflang="${each}" href="${absolute(context, path, each)}">`)}
<link rel="alternate" hreflang="x-default" href="${absolute(context, path)}">
<link rel="alternate" type="application/atom+xml" title="${context.words.editions.feed}" href="${baseUrl}/${published.slug}/feed.atom">
<link rel="alternate" type="application/json+oembed" title="${title}" href="${baseUrl}/oembed?url=${encodeURIComponent(canonical)}">
<meta property="og:type" content="website">
<meta property="og:title" content="${title}">
<meta property="og:description" content="${description}">
<meta property="og:url" content="${canonical}">
<meta property="og:image" content="${picture}">
<meta property="og:image:width" content="1200">
<meta property="og:image:height" content="630">
<meta property="og:locale" content="${language === 'fr' ? 'fr_FR' : 'en_GB'}">
<meta name="twitter:card" content="summary_large_image">
!${isDataset ? `<script type="application/ld+json">${safeJson(datasetOf(context, description))}</script>` : ''}`
}

/** schema.org's words for an edition: never a person. */
function datasetOf(context: PageContext, description: string) {
  const { baseUrl, published, head, edition, words, say, language } = context
  const address = `${baseUrl}${editionPath(published.slug, head)}`
  const corners = edition.alliance.boundary?.coordinates.flat(2)
  const box = corners && [
    ...[Math.min(...corners.map(([, y]) => y)), Math.min(...corners.map(([x]) => x))],
    ...[Math.max(...corners.map(([, y]) => y)), Math.max(...corners.map(([x]) => x))],
  ]
  return {
    '@context': 'https://schema.org',
    '@type': 'Dataset',
    '@id': address,
    name: words.editionOf({ number: editionLabel(head), name: edition.alliance.name }, say),
    description,
    url: address,
    identifier: address,
    version: editionLabel(head),
    datePublished: head.day,
    inLanguage: language,
    isAccessibleForFree: true,
    license: licenceNames[head.license]?.address ?? head.license,
    creator: { '@type': 'Organization', name: edition.alliance.name },
    isPartOf: { '@type': 'DataCatalog', name: edition.alliance.name, url: `${baseUrl}/${published.slug}` },
    variableMeasured: edition.sectors.map(({ labels }) => Object.values(labels)[0]),
    ...(box && { spatialCoverage: { '@type': 'Place', geo: { '@type': 'GeoShape', box: box.join(' ') } } }),
    distribution: downloadsOf(head).map(({ file, name, mediaType }) => ({
      '@type': 'DataDownload',
      name,
      encodingFormat: mediaType,
      contentUrl: `${baseUrl}/data/${published.slug}/${editionLabel(head)}/${file}`,
    })),
  }
}
