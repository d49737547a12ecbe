import { fold } from '../names.ts'
import type { Field } from '../organisation-fields/field.ts'
import { locationFields } from '../organisation-fields/location-fields.ts'
import { organisationFields } from '../organisation-fields.ts'
import { type ImportField, type ImportKind, importKinds } from './fields.ts'
import { similarity, trigrams } from './similarity.ts'
import { readChoice } from './words.ts'

/** The headings of some fields, by their column. */
const headingsOf = (fields: Record<string, Field>): Record<string, string> =>
  Object.fromEntries(
    Object.values(fields).flatMap(({ import: column }) =>
      column ? [[column.column, Object.values(column.headings).join(', ')]] : [],
    ),
  )

/** What headings are called in English, French, Dutch and Swedish, folded; by kind and field. */
const headings: Record<ImportKind, Record<string, string>> = {
  organisations: {
    ...headingsOf(organisationFields),
    ...headingsOf(locationFields),
    'identifier:siren': `siren, numero siren, n siren`,
    'identifier:siret': `siret, numero siret, n siret`,
    'identifier:rna': `rna, numero rna, waldec`,
    'identifier:kvk': `kvk, kvk nummer, kvknummer, chamber of commerce number`,
    'identifier:kbo': `kbo, kbo nummer, ondernemingsnummer, numero d entreprise, bce`,
    'identifier:se-orgnr': `organisationsnummer, organisationsnr, org nr, orgnr, org nummer`,
    'identifier:ie-cro': `cro, cro number, company number`,
    'identifier:ie-rcn': `rcn, charity number, registered charity number`,
    'identifier:atlas': `atlas id, id atlas`,
    'identifier:wikidata': `wikidata, wikidata id, qid`,
    'identifier:ror': `ror, ror id`,
    longitude: `longitude, lon, lng, long, x, lengtegraad, longitud`,
    latitude: `latitude, lat, y, breedtegraad, latitud`,
    coordinates: `coordinates, coordinate, lat lon, lat lng, lat long, latlon, latlng, latitude longitude, gps,
      position, point, geo point, geopoint, coordonnees, coordonnees gps, coordinaten, koordinater`,
    seat: `seat, seats, seat at the table, role at the table, representative, siege, siege a la table, place a la table, representant,
      representante, zetel, vertegenwoordiger, plats vid bordet, representant vid bordet`,
    authority: `authority, authority to commit, can commit, may commit, mandate, mandat, pouvoir d engager,
      pouvoir de decision, mandaat, beslissingsbevoegdheid, befogenhet`,
    'seat-kind': `seat speaks for, speaks for, siege parle pour, parle pour`,
    partners: `partners, partner, partnerships, partner organisations, works with, partenaires, partenaire,
      partenariats, travaille avec, partnerorganisaties, samenwerkingspartners, werkt samen met,
      samarbetspartner, samarbetspartners, samarbetar med`,
    alliance: `alliance, alliance name, alliantie, allians, nom de l alliance`,
    contact: `contact, contact person, contact name, phone, telephone, phone number, mobile, e mail, email,
      email address, mail, contacts, personne de contact, nom du contact, referent, telephone portable, tel, portable,
      courriel, adresse e mail, adresse mail, contactpersoon, telefoon, telefoonnummer, mobiel, e mailadres,
      kontakt, kontaktperson, telefon, telefonnummer, mobil, e post, e postadress, epost`,
  },
  partnerships: {
    from: `from, source, from organisation, organisation a, organisation 1, de, depuis, origine, structure a,
      van, bron, fran, kalla`,
    'from-id': `from atlas id, from id, de id atlas, de id`,
    'to-id': `to atlas id, to id, vers id atlas, vers id`,
    to: `to, target, to organisation, organisation b, organisation 2, partner, vers, a, cible, partenaire, structure b,
      naar, doel, till, mal`,
    kind: `kind, type, relation, relationship, kind of partnership, nature, type de partenariat, type de lien,
      soort, soort samenwerking, typ, slag, typ av samarbete`,
    direction: `direction, sens, richting, riktning`,
    strength: `strength, weight, intensity, force, intensite, poids, sterkte, intensiteit, styrka, intensitet`,
    formality: `formality, formalisation, formalite, formaliteit, formalitet, grad av formalitet`,
    since: `since, start, start date, begin, depuis le, debut, date de debut, sinds, begindatum, sedan, startdatum`,
    until: `until, end, end date, jusqu a, jusqu au, fin, date de fin, tot, einddatum, eind, slutdatum, slut`,
    state: `state, status, etat, statut, staat, tillstand`,
    provenance: `provenance, origin, evidence, provenance de l information, herkomst, ursprung, proveniens`,
    note: `note, notes, comment, comments, remarque, remarques, commentaire, opmerking, opmerkingen, toelichting,
      anteckning, anteckningar, kommentar`,
    alliance: `alliance, alliance name, alliantie, allians`,
  },
  surveys: {
    sector: `sector, field, secteur, domaine, werkveld, sektor, omrade`,
    locality: `locality, city, town, place, commune, ville, localite, lieu, plaats, gemeente, stad, ort, kommun, plats`,
    territory: `territory, area, district, zone, territoire, gebied, regio, wijk, territorium, omrade territorium`,
    'looked-on': `looked on, surveyed on, survey date, date, regarde le, date d enquete, date de l enquete,
      gekeken op, datum, datum van onderzoek, undersokt, undersokt den, datum for undersokning`,
    'looked-by': `looked by, surveyed by, who looked, surveyor, by, regarde par, enquete par, qui a regarde,
      gekeken door, onderzocht door, wie, undersokt av, vem`,
    note: `note, notes, comment, remarque, commentaire, opmerking, toelichting, anteckning, kommentar`,
    alliance: `alliance, alliance name, alliantie, allians`,
  },
}

/** Fields that may stand once for each language. */
const inLanguages = new Set(['name', 'description', 'sectors'])

const languageNames: Record<string, string> = {
  en: 'english anglais engels engelska eng',
  fr: 'french francais frans franska fra',
  nl: 'dutch neerlandais nederlands hollandska nederlandska ned',
  sv: 'swedish suedois zweeds svenska sve',
  de: 'german allemand duits tyska deutsch',
  es: 'spanish espagnol spaans spanska espanol',
  ar: 'arabic arabe arabisch arabiska',
  uk: 'ukrainian ukrainien oekraiens ukrainska',
}

const languageOf = new Map(
  Object.entries(languageNames).flatMap(([code, names]) =>
    [code, ...names.split(' ')].map((name) => [name, code] as const),
  ),
)

const byName = Object.fromEntries(
  importKinds.map((kind) => [
    kind,
    new Map(
      Object.entries(headings[kind]).flatMap(([field, names]) =>
        `${fold(field)}, ${names}`
          .split(',')
          .map((name) => [name.replace(/\s+/g, ' ').trim(), field] as const),
      ),
    ),
  ]),
) as Record<ImportKind, Map<string, string>>

/** What may stand behind the colon of these fields, or in brackets behind their headings. */
const qualifiers: Record<string, (text: string) => string | undefined> = {
  ...Object.fromEntries(
    [...inLanguages].map((field) => [field, (text: string) => /^[a-z]{2,3}(-[A-Z]{2})?$/.exec(text)?.[0]]),
  ),
  identifier: (text) => /^[A-Za-z0-9]+(-[A-Za-z0-9]+)*$/.exec(text)?.[0].toLowerCase(),
  criterion: (text) => /^[a-z0-9]+(-[a-z0-9]+)*$/.exec(text)?.[0],
  needs: (text) => readChoice('formality', text),
}

/** `criterion:trust`, `Needs (by agreement)` and `Nom (nl-BE)`: a field and what stands behind its colon. */
function qualifiedField(heading: string, kind: ImportKind): ImportField | undefined {
  const [, stem = '', text = ''] = /^(.+?)\s*(?::|\()\s*([^()]+?)\)?\s*$/.exec(heading) ?? []
  const field = byName[kind].get(fold(stem))
  const qualifier = field && kind === 'organisations' && qualifiers[field]?.(text)
  return qualifier ? `${field}:${qualifier}` : undefined
}

/** Below this a heading is not taken for a misspelling of one that is known. */
const alike = 0.6

/**
 * What a heading most likely means: one of the known ones but for accents, case and a language at its end, or nearly
 * one of them.
 * @returns null where nothing comes near
 */
export function guessField(heading: string, kind: ImportKind): ImportField | null {
  const folded = fold(heading)
  if (folded === '') return null
  const qualified = qualifiedField(heading, kind)
  if (qualified) return qualified
  const known = byName[kind].get(folded) ?? byName[kind].get(fold(beforeExplanation(heading)))
  if (known && !splitLanguage(folded).language) return known
  const { stem, language } = splitLanguage(folded)
  const stemmed = language && byName[kind].get(stem)
  if (stemmed) return inLanguages.has(stemmed) ? `${stemmed}:${language}` : stemmed
  return nearest(folded, kind)
}

/** `Influence (low, medium, high)` and `Influence: how much have they?` are the influence. */
const beforeExplanation = (heading: string) => heading.split(/[(:\n?]/, 1)[0] ?? ''

function splitLanguage(folded: string): { stem: string; language: string | undefined } {
  const words = folded.split(' ')
  const language = languageOf.get(words.at(-1) ?? '')
  const stem = words.slice(0, -1).join(' ')
  return { stem: stem.replace(/ (en|in|in het|pa)$/, ''), language: stem === '' ? undefined : language }
}

function nearest(folded: string, kind: ImportKind): ImportField | null {
  if (folded.length < 4) return null
  const wanted = trigrams(folded)
  let best: { field: string | null; score: number } = { field: null, score: alike }
  const words = folded.split(' ').length
  for (const [name, field] of byName[kind]) {
    // A word more, as in "organisation type", is another thing and no misspelling.
    if (name.length < 4 || name.split(' ').length !== words) continue
    const score = similarity(wanted, trigrams(name))
    if (score > best.score) best = { field, score }
  }
  return best.field
}

/**
 * What each column of a table means. A field that only one column can have goes to the first; further names and
 * descriptions in the same language stay with the first as well.
 */
export function guessFields(titles: readonly string[], kind: ImportKind): (ImportField | null)[] {
  const taken = new Set<string>()
  return titles.map((title) => {
    const field = guessField(title, kind)
    if (field === null || field === 'contact') return field
    if (taken.has(field)) return null
    taken.add(field)
    return field
  })
}

/** What the rows of a table are, by its headings: ties join two columns, surveys say who looked when. */
export function guessKind(titles: readonly string[]): ImportKind {
  const has = (kind: ImportKind, ...fields: string[]) => {
    const found = new Set(titles.map((title) => byName[kind].get(fold(title))))
    return fields.every((field) => found.has(field))
  }
  const named = titles.some((title) => splitNamed(title))
  if (!named && has('partnerships', 'from', 'to')) return 'partnerships'
  if (!named && has('surveys', 'looked-on', 'looked-by')) return 'surveys'
  return 'organisations'
}

const splitNamed = (title: string) => {
  const field = guessField(title, 'organisations')
  return field === 'name' || field?.startsWith('name:')
}

/** Lists and titles often stand on top of a table: the headings are the line of the first ten that says most. */
export function findHeadings(lines: readonly (readonly string[])[]): number {
  const known = lines
    .slice(0, 10)
    .map((cells) =>
      Math.max(...importKinds.map((kind) => cells.filter((cell) => byName[kind].has(fold(cell))).length)),
    )
  const most = Math.max(0, ...known)
  return most >= 2 ? known.indexOf(most) : 0
}
