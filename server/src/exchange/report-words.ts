import type { ImportFault } from '@atlas/shared/exchange/faults'
import { fieldOfColumn } from '@atlas/shared/exchange/fields'
import { type TellingLanguage, tellFault, tellingLanguages } from '@atlas/shared/exchange/sentences/tell'
import {
  directions,
  formalities,
  partnershipKinds,
  partnershipStates,
  provenances,
} from '@atlas/shared/partnerships'
import { seatRoles } from '@atlas/shared/seats'

type Both = readonly [english: string, french: string]

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
  seat: seatRoles,
  authority: ['yes', 'no'],
  kind: partnershipKinds,
  direction: directions,
  strength: ['1', '2', '3'],
  formality: formalities,
  state: partnershipStates,
  provenance: provenances,
}

const told = (both: Both, language: TellingLanguage) => both[tellingLanguages.indexOf(language)] as string

export const sayHeadings = (language: TellingLanguage): string[] =>
  headings.map((heading) => told(heading, language))

export const sayOutcome = (outcome: Outcome, language: TellingLanguage): string =>
  told(outcomes[outcome], language)

/** What is wrong, and what to do about it. */
export const sayFault = (
  fault: Pick<ImportFault, 'code' | 'remedy' | 'parameters'>,
  language: TellingLanguage,
): [wrong: string, remedy: string] =>
  tellFault(fault, language, {
    choices: (field) => fieldOfColumn(field)?.values ?? choices[field] ?? [],
  })
