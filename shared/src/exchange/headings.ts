import { fold } from '../names.ts'
import type { Field } from '../organisation-fields/field.ts'
import { locationFields } from '../organisation-fields/location-fields.ts'
import { organisationFields } from '../organisation-fields.ts'
import { registerKeys, registers } from '../registers.ts'
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
    ...Object.fromEntries(registerKeys.map((key) => [`identifier:${key}`, registers[key].headings])),
    'identifier:atlas': `atlas id, id atlas`,
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
    from: `from, source, from organisation, organisation a, organisation 1, de, origine, structure a,
      van, bron, fran, kalla`,
    'from-id': `from atlas id, from id, de id atlas, de id`,
    'to-id': `to atlas id, to id, vers id atlas, vers id`,
    to: `to, target, to organisation, organisation b, organisation 2, partner, vers, a, cible, partenaire, structure b,
      naar, doel, till, mal`,
    kind: `kind, type, relation, relationship, kind of partnership, nature, type de partenariat, type de lien,
      soort, soort samenwerking, typ, slag, typ av samarbete`,
    direction: `direction, directed, sens, richting, riktning`,
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

/** Headings that mean one thing or another: the first of these that no other column has. Tools for networks say `Label`. */
const vague: Record<ImportKind, Record<string, readonly string[]>> = {
  organisations: { label: ['name'], labels: ['name'], title: ['name'], titre: ['name'], element: ['name'] },
  partnerships: { depuis: ['from', 'since'] },
  surveys: {},
}

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

/** A heading that ends so is about a number or a sort of the thing, and never a misspelled name of it. */
const numbering = new Set(
  `id ids uuid key no nr num numero number nummer code codes ref reference type types`.split(' '),
)

/** A known heading but for accents, case, an explanation and a language at its end. */
function knownField(heading: string, kind: ImportKind): ImportField | null {
  const folded = fold(heading)
  if (folded === '') return null
  const qualified = qualifiedField(heading, kind)
  if (qualified) return qualified
  const known = byName[kind].get(folded) ?? byName[kind].get(fold(beforeExplanation(heading)))
  if (known && !splitLanguage(folded).language) return known
  const { stem, language } = splitLanguage(folded)
  const stemmed = language && byName[kind].get(stem)
  if (stemmed) return inLanguages.has(stemmed) ? `${stemmed}:${language}` : stemmed
  return null
}

/**
 * What a heading most likely means: one of the known ones, or nearly one of them.
 * @returns null where nothing comes near
 */
export const guessField = (heading: string, kind: ImportKind): ImportField | null =>
  guessFields([heading], kind)[0] ?? null

/** `Influence (low, medium, high)` and `Influence: how much have they?` are the influence. */
const beforeExplanation = (heading: string) => heading.split(/[(:\n?]/, 1)[0] ?? ''

function splitLanguage(folded: string): { stem: string; language: string | undefined } {
  const words = folded.split(' ')
  const language = languageOf.get(words.at(-1) ?? '')
  const stem = words.slice(0, -1).join(' ')
  return { stem: stem.replace(/ (en|in|in het|pa)$/, ''), language: stem === '' ? undefined : language }
}

function nearest(folded: string, kind: ImportKind): ImportField | null {
  const spelled = folded.split(' ')
  if (folded.length < 4 || numbering.has(spelled.at(-1) ?? '')) return null
  const wanted = trigrams(folded)
  let best: { field: string | null; score: number } = { field: null, score: alike }
  for (const [name, field] of byName[kind]) {
    // A word more, as in "organisation type", is another thing and no misspelling.
    if (name.length < 4 || name.split(' ').length !== spelled.length) continue
    const score = similarity(wanted, trigrams(name))
    if (score > best.score) best = { field, score }
  }
  return best.field
}

/**
 * What each column of a table means. A heading that is known goes before one that is nearly so, wherever it stands. A
 * field that only one column can have goes to the first; further names and descriptions in the same language stay with the
 * first as well.
 */
export function guessFields(titles: readonly string[], kind: ImportKind): (ImportField | null)[] {
  const fields = surelyMeant(titles, kind)
  const taken = new Set(fields)
  titles.forEach((title, at) => {
    const folded = fold(title)
    if (fields[at] || folded === '' || knownField(title, kind)) return
    const field = nearest(folded, kind)
    if (field === null || (field !== 'contact' && taken.has(field))) return
    fields[at] = field
    taken.add(field)
  })
  return fields
}

/** The columns whose headings are known, and those whose vague ones are needed. */
function surelyMeant(titles: readonly string[], kind: ImportKind): (ImportField | null)[] {
  const taken = new Set<string>()
  const take = (field: string | null | undefined) => {
    if (field == null || (field !== 'contact' && taken.has(field))) return null
    taken.add(field)
    return field
  }
  const fields = titles.map((title) => take(knownField(title, kind)))
  return titles.map((title, at) => {
    const wanted = (vague[kind][fold(title)] ?? []).find((field) => !hasField(taken, field))
    return fields[at] ?? take(wanted)
  })
}

/** Whether a field is taken, in whatever language. */
const hasField = (taken: ReadonlySet<string>, field: string) =>
  [...taken].some((each) => each === field || each.startsWith(`${field}:`))

/** What the rows of a table are, by its headings: ties join two columns, surveys say who looked when. */
export function guessKind(titles: readonly string[]): ImportKind {
  const has = (kind: ImportKind, ...fields: string[]) => {
    const found = surelyMeant(titles, kind)
    return fields.every((field) => found.includes(field))
  }
  const named = titles.some((title) => knownField(title, 'organisations')?.split(':')[0] === 'name')
  if (!named && has('partnerships', 'from', 'to')) return 'partnerships'
  if (!named && has('surveys', 'looked-on', 'looked-by')) return 'surveys'
  return 'organisations'
}

/** Lists and titles often stand on top of a table: the headings are the line of the first ten that says most. */
export function findHeadings(lines: readonly (readonly string[])[]): number {
  const known = lines
    .slice(0, 10)
    .map((cells) => Math.max(...importKinds.map((kind) => countKnown(cells, kind))))
  const most = Math.max(0, ...known)
  return most >= 2 ? known.indexOf(most) : 0
}

/** How many headings a line has, each once; a lone x or y is rather a tick than a coordinate. */
const countKnown = (cells: readonly string[], kind: ImportKind): number =>
  new Set(cells.map(fold).filter((cell) => cell.length > 1 && byName[kind].has(cell))).size
