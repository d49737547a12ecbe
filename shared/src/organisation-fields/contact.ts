import Type, { type Static } from 'typebox'
import { Name, nullable, WebAddress } from '../primitives.ts'
import type { OrganisationField } from './field.ts'

export const Identifier = Type.Object(
  {
    scheme: Name(40, 'the register: siren, wikidata, ror, …'),
    value: Name(200),
  },
  { additionalProperties: false },
)
export type Identifier = Static<typeof Identifier>

/** How an organisation is reached as an organisation, and found in registers. Nobody's own address or number. */
export const contactFields = {
  website: {
    kind: 'web-address',
    schema: nullable(WebAddress),
    label: 'organisations.website',
    part: 'contact',
    dataset: true,
    table: { width: 200 },
    import: {
      column: 'website',
      group: 'what',
      headings: {
        en: 'website, web site, web, site, url, web address, link, homepage, www',
        fr: 'site web, site internet, adresse web, lien, internet',
        nl: 'webpagina, webadres, webstek, internetadres',
        sv: 'webbplats, webbsida, hemsida, webbadress, lank',
      },
    },
  },
  identifiers: {
    kind: 'identifiers',
    schema: Type.Array(Identifier, { maxItems: 20 }),
    label: 'organisations.identifiers',
    part: 'contact',
    import: {
      column: 'identifier',
      group: 'what',
      label: 'exchange.field.identifier',
      rare: true,
      headings: {
        en: 'identifier, registration number, register number',
        fr: 'identifiant, numero d enregistrement',
        nl: 'identificatie, registratienummer',
        sv: 'identifierare, registreringsnummer',
      },
    },
  },
} as const satisfies Record<string, OrganisationField>
