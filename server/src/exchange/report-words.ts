import type { FileProblem, ImportFault, ImportFaultCode, importRemedies } from '@atlas/shared/exchange/faults'
import { engagementLevels, influences, precisions, statuses } from '@atlas/shared/organisations'
import {
  directions,
  formalities,
  partnershipKinds,
  partnershipStates,
  provenances,
} from '@atlas/shared/partnerships'
import { seatRoles } from '@atlas/shared/seats'

export const reportLanguages = ['en', 'fr'] as const
export type ReportLanguage = (typeof reportLanguages)[number]

type Both = readonly [english: string, french: string]

/** What is wrong; `{name}` stands for a parameter of the fault. */
const faults: Record<ImportFaultCode, Both> = {
  required: ['This cell must not be empty.', 'Cette cellule ne doit pas être vide.'],
  'too-long': ['Longer than {limit} characters.', 'Plus long que {limit} caractères.'],
  'not-a-choice': ['None of the values this field can have.', 'Aucune des valeurs possibles de ce champ.'],
  'not-a-date': ['Not a date.', "Ce n'est pas une date."],
  'ambiguous-date': [
    'Day and month could be either way round; read as {read}.',
    'Jour et mois peuvent se lire dans les deux sens ; lu comme {read}.',
  ],
  'future-date': ['A day that has not come yet.', "Un jour qui n'est pas encore venu."],
  'not-a-number': ['Not a number.', "Ce n'est pas un nombre."],
  'not-a-web-address': ['Not a web address.', "Ce n'est pas une adresse web."],
  'not-a-country': ['Not a country.', "Ce n'est pas un pays."],
  'not-coordinates': ['Not coordinates.', 'Ce ne sont pas des coordonnées.'],
  'coordinates-out-of-range': ['Coordinates outside of the world.', 'Des coordonnées hors du monde.'],
  'coordinates-swapped': ['Longitude and latitude were swapped.', 'Longitude et latitude étaient inversées.'],
  'coordinates-incomplete': ['Longitude or latitude is missing.', 'La longitude ou la latitude manque.'],
  'extra-cells': [
    'Filled cells without a heading: {count}.',
    'Cellules remplies sans titre de colonne : {count}.',
  ],
  'control-characters': [
    'Characters that cannot be shown.',
    'Des caractères qui ne peuvent pas être affichés.',
  ],
  'two-principals': ['More than one principal sector.', 'Plus d’un secteur principal.'],
  'place-unknown': ['The gazetteer has no place of this name.', 'Le répertoire n’a pas de lieu de ce nom.'],
  'place-ambiguous': ['Places of this name: {count}.', 'Lieux de ce nom : {count}.'],
  'sector-left-out': ['This sector was left out.', 'Ce secteur a été écarté.'],
  'partner-unknown': ['No organisation has this name.', 'Aucune organisation ne porte ce nom.'],
  'partner-ambiguous': [
    'Organisations that this name could mean: {count}.',
    'Organisations que ce nom peut désigner : {count}.',
  ],
  'organisation-unknown': ['No organisation has this name.', 'Aucune organisation ne porte ce nom.'],
  'organisation-ambiguous': [
    'Organisations that this name could mean: {count}.',
    'Organisations que ce nom peut désigner : {count}.',
  ],
  'need-unknown': ['The alliance has not listed this need.', "L'alliance n'a pas ce besoin dans sa liste."],
  'actor-kind-unknown': [
    'The alliance has not listed this kind of actor.',
    "L'alliance n'a pas ce type d'acteur dans sa liste.",
  ],
  'sector-unknown': ['The alliance has no such sector.', "L'alliance n'a pas ce secteur."],
  'territory-unknown': ['The alliance has no such territory.', "L'alliance n'a pas ce territoire."],
  'self-partnership': ['Both ends are the same organisation.', 'Les deux côtés sont la même organisation.'],
  'duplicate-partnership': [
    'This partnership is known already, or stands twice in the file.',
    'Ce partenariat est déjà connu, ou figure deux fois dans le fichier.',
  ],
  'dates-out-of-order': ['The end comes before the beginning.', 'La fin précède le début.'],
}

/** What has become of it, and what can be done. */
const remedies: Record<(typeof importRemedies)[number], Both> = {
  'fill-in': ['Fill it in, then import the row again.', 'Remplissez-la, puis importez la ligne de nouveau.'],
  shorten: ['Shorten it, then import the row again.', 'Raccourcissez, puis importez la ligne de nouveau.'],
  'use-choice': [
    'Left empty. Use one of: {choices}.',
    'Laissé vide. Utilisez une de ces valeurs : {choices}.',
  ],
  'use-iso-date': [
    'Left empty. Write year-month-day, such as 2026-11-21.',
    'Laissée vide. Écrivez année-mois-jour, comme 2026-11-21.',
  ],
  'read-day-first': [
    'If that is wrong, write year-month-day, such as 2026-11-21.',
    'Si c’est faux, écrivez année-mois-jour, comme 2026-11-21.',
  ],
  check: ['Kept as it is; make sure of it.', 'Gardé tel quel ; à vérifier.'],
  'left-out': ['Left out.', 'Écarté.'],
  'use-country': [
    'Left empty. Write the name of the country, or its two letters such as FR.',
    'Laissé vide. Écrivez le nom du pays, ou ses deux lettres comme FR.',
  ],
  'turned-round': ['Put the right way round.', 'Remises dans le bon ordre.'],
  removed: ['Removed.', 'Retirés.'],
  'first-kept': ['The first one is kept.', 'Le premier est gardé.'],
  'place-by-hand': [
    'Without a point on the map. Correct the spelling, or place it by hand.',
    "Sans point sur la carte. Corrigez l'orthographe, ou placez-la à la main.",
  ],
  'choose-place': [
    'Without a point on the map until somebody chooses one of them.',
    "Sans point sur la carte tant que personne n'a choisi.",
  ],
  'decide-sector': [
    'Add the sector in the settings to use it.',
    'Ajoutez le secteur dans les réglages pour vous en servir.',
  ],
  'import-organisations-first': [
    'Import the organisations first, then this file.',
    "Importez d'abord les organisations, puis ce fichier.",
  ],
  'use-full-name': [
    'Write its full name, as the alliance has it.',
    "Écrivez son nom complet, tel que l'alliance l'a.",
  ],
  'add-to-list-first': [
    'Left out. Add it in the settings and import the row again.',
    'Laissé de côté. Ajoutez-le dans les réglages, puis importez la ligne à nouveau.',
  ],
  'create-sector-first': [
    'Add the sector in the settings, then import the row again.',
    'Ajoutez le secteur dans les réglages, puis importez la ligne de nouveau.',
  ],
  'create-territory-first': [
    'Add the territory in the settings, then import the row again.',
    'Ajoutez le territoire dans les réglages, puis importez la ligne de nouveau.',
  ],
  'correct-dates': [
    'Correct one of the dates, then import the row again.',
    'Corrigez une des dates, puis importez la ligne de nouveau.',
  ],
}

/** Why a whole file cannot be taken in, for the terminal. */
const problems: Record<FileProblem, string> = {
  'empty-file': 'The file is empty.',
  'no-rows': 'The file has headings and no rows, or no headings at all.',
  'not-a-table': 'The file is no table ({found}). Save the list as CSV or XLSX.',
  'old-workbook': 'This is a workbook of an old kind. Save it as .xlsx or CSV.',
  'encrypted-workbook': 'The workbook is locked by a password. Save it without one.',
  'unsupported-workbook': 'Workbooks of this kind ({found}) cannot be read. Save it as .xlsx or CSV.',
  'damaged-workbook': 'The workbook is damaged. Open it in a spreadsheet and save it again.',
  'unpacks-too-large': 'The workbook unpacks to more than {limit} bytes. Take pictures and other sheets out.',
  'too-many-columns': 'The file has {found} columns; at most {limit} are read.',
  'too-many-rows': 'The file has more than {limit} rows. Divide it.',
  'unclosed-quote': 'A quotation mark that opens in row {row} is never closed.',
  'line-too-long': 'Row {row} is longer than {limit} characters: a quotation mark may be missing.',
  'unknown-sheet': 'The workbook has no such sheet. See --sheet.',
  interrupted: 'The work was interrupted. Nothing was changed; start again.',
  'changed-meanwhile': 'What rows refer to was deleted meanwhile. Nothing was changed; start again.',
  internal: 'Something failed that nobody foresaw. Nothing was changed.',
}

const outcomes = {
  create: ['new', 'nouvelle'],
  merge: ['merged', 'fusionnée'],
  skip: ['left out', 'écartée'],
  faulty: ['left out because of an error', "écartée à cause d'une erreur"],
} as const satisfies Record<string, Both>
export type Outcome = keyof typeof outcomes

const headings: readonly Both[] = [
  ['row', 'ligne'],
  ['name', 'nom'],
  ['outcome', 'résultat'],
  ['record', 'fiche'],
  ['column', 'colonne'],
  ['value', 'valeur'],
  ['what is wrong', 'ce qui ne va pas'],
  ['what to do', 'que faire'],
]

/** The values that a field can have, as a file may write them in any language. */
const choices: Record<string, readonly string[]> = {
  status: statuses,
  influence: influences,
  'engagement-level': engagementLevels,
  seat: seatRoles,
  authority: ['yes', 'no'],
  precision: precisions,
  'public-precision': precisions,
  kind: partnershipKinds,
  direction: directions,
  strength: ['1', '2', '3'],
  formality: formalities,
  state: partnershipStates,
  provenance: provenances,
}

const told = (both: Both, language: ReportLanguage) => both[reportLanguages.indexOf(language)] as string

const filled = (sentence: string, parameters: ImportFault['parameters']) =>
  sentence.replace(/\{(\w+)\}/g, (_, name: string) =>
    name === 'choices' ? (choices[parameters.field ?? ''] ?? []).join(', ') : String(parameters[name] ?? '…'),
  )

export const sayHeadings = (language: ReportLanguage): string[] =>
  headings.map((heading) => told(heading, language))

export const sayOutcome = (outcome: Outcome, language: ReportLanguage): string =>
  told(outcomes[outcome], language)

/** What is wrong, and what to do about it. */
export function sayFault(
  { code, remedy, parameters }: Pick<ImportFault, 'code' | 'remedy' | 'parameters'>,
  language: ReportLanguage,
): [wrong: string, remedy: string] {
  return [
    filled(told(faults[code], language), parameters),
    filled(told(remedies[remedy], language), parameters),
  ]
}

/** In English, for the terminal. */
export const sayProblem = (code: FileProblem, parameters: ImportFault['parameters']): string =>
  filled(problems[code], parameters)
