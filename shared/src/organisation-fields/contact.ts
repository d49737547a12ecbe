import Type, { type Static } from 'typebox'
import { EmailAddress, Name, nullable, PhoneNumber, WebAddress } from '../primitives.ts'
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
    published: true,
    schema: nullable(WebAddress),
    label: 'organisations.website',
    part: 'contact',
    dataset: true,
    table: { width: 200 },
    import: {
      column: 'website',
      title: { en: 'Website', fr: 'Site web' },
      group: 'what',
      headings: {
        en: 'website, web site, web, site, url, web address, link, homepage, www',
        fr: 'site web, site internet, adresse web, lien, internet',
        nl: 'webpagina, webadres, webstek, internetadres',
        sv: 'webbplats, webbsida, hemsida, webbadress, lank',
      },
    },
  },
  email: {
    kind: 'email',
    published: true,
    schema: nullable(EmailAddress),
    label: 'organisations.email',
    hint: 'organisations.email.hint',
    part: 'contact',
    dataset: true,
    table: { width: 220 },
    import: {
      column: 'email',
      title: { en: 'General e-mail', fr: 'Courriel général' },
      group: 'what',
      headings: {
        en: `general e mail, general email, general e mail address, general email address, organisation e mail,
          organisation email, organization email, main e mail, main email, office e mail, office email, info email`,
        fr: `courriel general, e mail general, email general, mail general, adresse e mail generale,
          courriel de la structure, e mail de la structure, email de la structure, mail de la structure,
          courriel de l organisation, courriel de l association`,
        nl: `algemeen e mailadres, algemeen emailadres, algemene e mail, algemeen e mail, e mail organisatie,
          e mailadres organisatie, e mailadres van de organisatie`,
        sv: 'allman e post, allman epost, allman e postadress, organisationens e post, gemensam e post',
      },
    },
  },
  phone: {
    kind: 'phone',
    published: true,
    schema: nullable(PhoneNumber),
    label: 'organisations.phone',
    hint: 'organisations.phone.hint',
    part: 'contact',
    dataset: true,
    table: { width: 160 },
    import: {
      column: 'phone',
      title: { en: 'General telephone', fr: 'Téléphone général' },
      group: 'what',
      headings: {
        en: `switchboard, switchboard number, general telephone, general phone, general phone number,
          organisation phone, organization phone, main phone, main telephone, main number, office phone,
          office telephone, reception`,
        fr: `telephone general, telephone standard, telephone du standard, standard, standard telephonique,
          numero general, numero du standard, telephone de la structure, telephone de l organisation,
          telephone de l association, accueil telephonique`,
        nl: `algemeen telefoonnummer, algemene telefoon, algemeen nummer, telefooncentrale, centrale,
          telefoon organisatie, telefoonnummer organisatie, telefoonnummer van de organisatie`,
        sv: 'vaxel, telefonvaxel, vaxelnummer, allmant telefonnummer, organisationens telefon',
      },
    },
  },
  publicContact: {
    kind: 'yes-no',
    schema: Type.Boolean({
      description: 'whether guests and the public may see its e-mail address and telephone',
    }),
    label: 'organisations.publicContact',
    hint: 'organisations.publicContact.hint',
    part: 'contact',
    opens: ['email', 'phone'],
    import: {
      column: 'public-contact',
      title: { en: 'Public contact', fr: 'Contact public' },
      group: 'what',
      label: 'exchange.field.public-contact',
      rare: true,
      headings: {
        en: 'public contact, contact is public, guests see contact',
        fr: 'contact public, coordonnees publiques',
        nl: 'publiek contact, contact openbaar',
        sv: 'offentlig kontakt',
      },
    },
  },
  identifiers: {
    kind: 'identifiers',
    published: true,
    schema: Type.Array(Identifier, { maxItems: 20 }),
    label: 'organisations.identifiers',
    part: 'contact',
    import: {
      column: 'identifier',
      title: { en: 'Identifier', fr: 'Identifiant' },
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
