import Type from 'typebox'
import { Id, Labels, nullable, Texts } from '../primitives.ts'
import type { OrganisationField } from './field.ts'

/** What an organisation is called, and in what it works. */
export const namingFields = {
  names: {
    kind: 'words',
    published: true,
    schema: Labels,
    label: 'organisations.name',
    part: 'names',
    keptWhenFound: true,
    dataset: true,
    import: {
      column: 'name',
      title: { en: 'Name', fr: 'Nom' },
      group: 'what',
      headings: {
        en: `name, organisation, organization, organisation name, organization name, name of organisation, stakeholder,
          actor, structure, association, institution, institution name, stakeholder name, name of the stakeholder`,
        fr: `nom, nom de la structure, nom de l organisation, nom de l association, acteur, partie prenante, organisme,
          denomination, raison sociale`,
        nl: `naam, organisatie, naam organisatie, naam van de organisatie, instelling, vereniging, belanghebbende,
          actor naam`,
        sv: 'namn, organisationens namn, organisationsnamn, aktor, forening, intressent, verksamhet',
      },
    },
  },
  descriptions: {
    kind: 'words',
    published: true,
    schema: Texts,
    label: 'organisations.descriptions',
    part: 'names',
    merge: 'join',
    import: {
      column: 'description',
      title: { en: 'Description', fr: 'Descriptif' },
      group: 'what',
      headings: {
        en: 'description, about, presentation, mission, activities, summary, services',
        fr: 'descriptif, presentation de la structure, missions, activites, resume',
        nl: 'omschrijving, beschrijving, activiteiten, over',
        sv: 'beskrivning, om, verksamhetsbeskrivning, aktiviteter',
      },
    },
  },
  sectorIds: {
    kind: 'references',
    linked: true,
    schema: Type.Array(Id, { maxItems: 50, uniqueItems: true }),
    label: 'organisations.sectors',
    part: 'sectors',
    refersTo: 'sectors',
    import: {
      column: 'sectors',
      title: { en: 'Sectors', fr: 'Secteurs' },
      group: 'with',
      headings: {
        en: `sectors, sector, field, fields, field of work, fields of work, area of work, theme, themes, category,
          categories, domain`,
        fr: `secteur, secteurs, secteur d activite, secteurs d activite, domaine, domaines, domaine d intervention,
          thematique, thematiques, categorie`,
        nl: 'sectoren, werkveld, werkvelden, thema, thema s, domein, categorieen',
        sv: 'sektor, sektorer, omrade, omraden, verksamhetsomrade, tema, teman, kategori, kategorier',
      },
    },
  },
  principalSectorId: {
    kind: 'reference',
    linked: true,
    schema: nullable({ ...Id, description: 'one of sectorIds' }),
    label: 'organisations.principalSector',
    part: 'sectors',
    refersTo: 'sectors',
    import: {
      column: 'principal-sector',
      title: { en: 'Principal sector', fr: 'Secteur principal' },
      group: 'with',
      headings: {
        en: 'principal sector, main sector, primary sector',
        fr: 'secteur principal, domaine principal',
        nl: 'hoofdsector, voornaamste sector',
        sv: 'huvudsektor, huvudomrade',
      },
    },
  },
} as const satisfies Record<string, OrganisationField>
