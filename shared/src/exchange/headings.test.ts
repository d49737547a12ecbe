import { describe, expect, test } from 'vitest'
import { findHeadings, guessField, guessFields, guessKind } from './headings.ts'

describe('a heading is understood in four languages', () => {
  test.each([
    ['organisation', 'name'],
    ['organisation_fr', 'name:fr'],
    ['Nom (fr)', 'name:fr'],
    ['Naam (Nederlands)', 'name:nl'],
    ['Name in English', 'name:en'],
    ['Namn', 'name'],
    ['Stakeholder Name', 'name'],
    ['DESCRIPTION (FR)', 'description:fr'],
    ['Orgnisation', 'name'],
    ['Secteur(s)', 'sectors'],
    ['Werkveld', 'sectors'],
    ['Område', 'sectors'],
    ['main sector', 'principal-sector'],
    ['Commune', 'locality'],
    ['Gemeente', 'locality'],
    ['Ort', 'locality'],
    ['Pays', 'country'],
    ['Land', 'country'],
    ['Site internet', 'website'],
    ['Hemsida', 'website'],
    ['N° SIREN', 'identifier:siren'],
    ['KvK-nummer', 'identifier:kvk'],
    ['Organisationsnummer', 'identifier:se-orgnr'],
    ['Wikidata', 'identifier:wikidata'],
    ['Influence (low, medium, high)', 'influence'],
    ['Invloed', 'influence'],
    ['Inflytande', 'influence'],
    ['What is important to the stakeholder?', 'interests'],
    ['How could the stakeholder contribute to the project?', 'contribution'],
    ['Strategy for engaging the stakeholder', 'engagement-strategy'],
    ["Niveau d'engagement", 'engagement-level'],
    ['Vérifié le', 'verified-on'],
    ['Latitude (WGS84)', 'latitude'],
    ['lat/lon', 'coordinates'],
    ['public_precision', 'public-precision'],
    ['Partenaires', 'partners'],
    ['General e-mail', 'email'],
    ['Courriel général', 'email'],
    ['Switchboard', 'phone'],
    ['Téléphone standard', 'phone'],
    ['Algemeen telefoonnummer', 'phone'],
    ['Växel', 'phone'],
    ['Code postal', 'postcode'],
    ['Postnummer', 'postcode'],
    ['Téléphone', 'contact'],
    ['E-post', 'contact'],
    ['Contact person', 'contact'],
    ['Adresse e-mail', 'contact'],
    ['Telefoonnummer', 'contact'],
    ['Organisation type', null],
    ['Budget 2026', null],
    ['', null],
    ['fr', null],
  ])('%s: %s', (heading, field) => expect(guessField(heading, 'organisations')).toBe(field))
})

test('a field goes to one column, contacts to as many as there are', () => {
  expect(guessFields(['Name', 'Organisation', 'Phone', 'E-mail', 'Town', 'City'], 'organisations')).toEqual([
    'name',
    null,
    'contact',
    'contact',
    'locality',
    null,
  ])
})

test('a heading that is known goes before one that is nearly so, wherever it stands', () => {
  expect(guessFields(['organization_id', 'Orgnisation', 'name', 'Type'], 'organisations')).toEqual([
    null,
    null,
    'name',
    null,
  ])
})

test.each(['organization_id', 'Name code', 'Nom no', 'Organisation type'])('%s is no name', (heading) =>
  expect(guessField(heading, 'organisations')).toBeNull(),
)

test('a heading that means two things is the one that is left', () => {
  expect(guessFields(['Structure A', 'Structure B', 'Depuis'], 'partnerships')).toEqual([
    'from',
    'to',
    'since',
  ])
  expect(guessFields(['Depuis', 'Vers'], 'partnerships')).toEqual(['from', 'to'])
  expect(guessFields(['Label', 'Description'], 'organisations')).toEqual(['name', 'description'])
  expect(guessFields(['Label', 'Nom'], 'organisations')).toEqual([null, 'name'])
})

describe('what the rows are', () => {
  test.each([
    [['from', 'to', 'kind'], 'partnerships'],
    [['De', 'Vers', 'Type de lien'], 'partnerships'],
    [['Van', 'Naar'], 'partnerships'],
    [['Från', 'Till'], 'partnerships'],
    [['sector', 'locality', 'looked on', 'looked by'], 'surveys'],
    [['secteur', 'commune', 'regardé le', 'regardé par'], 'surveys'],
    [['name', 'from', 'to'], 'organisations'],
    [['Source', 'Target', 'Label'], 'partnerships'],
    [['Depuis', 'Vers'], 'partnerships'],
    [['whatever'], 'organisations'],
  ] as const)('%j: %s', (titles, kind) => expect(guessKind(titles)).toBe(kind))
})

describe('headings are found below a title', () => {
  test.each([
    [
      [
        ['name', 'sector'],
        ['CADA', 'Social'],
      ],
      0,
    ],
    [[['Members 2026'], [], ['Nom', 'Secteur', 'Commune'], ['CADA', 'Social', 'Bègles']], 2],
    [
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
      0,
    ],
    [[], 0],
  ])('%j: line %i', (lines, index) => expect(findHeadings(lines)).toBe(index))
})
