import type { Answer } from '../criteria.ts'
import type { Identifier } from '../organisation-fields/contact.ts'
import type { OrganisationField } from '../organisation-fields/field.ts'
import {
  contactKeys,
  fieldOf,
  type OrganisationFieldKey,
  organisationFieldKeys,
} from '../organisation-fields.ts'
import { formalities } from '../partnerships.ts'
import { atlas } from '../registers.ts'
import { joinParts } from './parts-of-cell.ts'
import { choiceInWords } from './value-words.ts'
import { locationColumns } from './write-locations.ts'
import {
  columnMaker,
  namesOf,
  numberCell,
  type Writing,
  type WrittenColumn,
  type WrittenOrganisation,
} from './written.ts'

type Column = WrittenColumn<WrittenOrganisation>
type Make = ReturnType<typeof columnMaker<WrittenOrganisation>>

/** The columns of organisations: every field, all places and seats, under headings that the import reads. */
export function organisationColumns(writing: Writing): Column[] {
  const make: Make = columnMaker('organisations', writing.language)
  const shown = organisationFieldKeys.filter(
    (key) => (writing.private || !fieldOf(key).judgement) && (writing.contacts || !contactKeys.includes(key)),
  )
  return [
    ...shown.flatMap((key) =>
      key === 'locations' ? locationColumns(make, writing) : columnsOfField(key, make, writing),
    ),
    ...seatColumns(make, writing),
    make(`identifier:${atlas}`, ({ atlasId }) => atlasId),
  ]
}

function columnsOfField(key: OrganisationFieldKey, make: Make, writing: Writing): Column[] {
  const field: OrganisationField = fieldOf(key)
  const column = field.import?.column
  if (column === undefined) return []
  const { language } = writing
  // Each kind knows what its values are.
  const one = (text: (value: never) => string) => [make(column, (each) => text(each[key] as never))]
  switch (field.kind) {
    case 'words': {
      const languages = key === 'names' ? writing.nameLanguages : writing.descriptionLanguages
      return languages.map((language) =>
        make(`${column}:${language}`, (each) => (each[key] as Record<string, string>)[language] ?? ''),
      )
    }
    case 'choice':
      return one((value) => (field.choice ? choiceInWords(field.choice, value, language) : ''))
    case 'yes-no':
      return one((value) => choiceInWords('yesNo', value ? 'yes' : 'no', language))
    case 'reference': {
      if (field.refersTo === 'organisations') return [make(column, ({ approachedBy }) => approachedBy)]
      const nameOf = namesOf(listOf(field, writing), [language, ...writing.languages])
      return one((value) => nameOf(value))
    }
    case 'references': {
      const nameOf = namesOf(listOf(field, writing), [language, ...writing.languages])
      return one((value: string[]) => value.map(nameOf).join(' | '))
    }
    case 'needs':
      return needColumns(column, make, writing)
    case 'answers':
      return criterionColumns(column, make, writing)
    case 'identifiers':
      return identifierColumns(column, make, writing)
    default:
      return one((value) => value ?? '')
  }
}

const listOf = ({ refersTo }: OrganisationField, writing: Writing) =>
  refersTo === undefined || refersTo === 'organisations' ? [] : writing[refersTo]

function needColumns(column: string, make: Make, { needs, language, languages }: Writing): Column[] {
  const nameOf = namesOf(needs, [language, ...languages])
  return [null, ...formalities].map((formality) =>
    make(formality ? `${column}:${formality}` : column, (each) =>
      each.needs
        .flatMap((served) => (served.formality === formality ? nameOf(served.needId) : []))
        .join(' | '),
    ),
  )
}

const criterionColumns = (column: string, make: Make, { criteria, language }: Writing): Column[] =>
  criteria.map(({ id, code }) =>
    make(`${column}:${code}`, ({ criteria: answers }) => answerInWords(answers[id], language)),
  )

function answerInWords(answer: Answer | undefined, language: Writing['language']) {
  if (typeof answer === 'boolean') return choiceInWords('yesNo', answer ? 'yes' : 'no', language)
  return typeof answer === 'number' ? numberCell(answer) : (answer ?? '')
}

/** The first number of each register under its own heading, all others in one column with the register before each. */
function identifierColumns(column: string, make: Make, { registers }: Writing): Column[] {
  const own = registers.filter((register) => register !== atlas)
  const first = (identifiers: readonly Identifier[], register: string) =>
    identifiers.find(({ scheme }) => scheme === register)
  return [
    ...own.map((register) =>
      make(`${column}:${register}`, ({ identifiers }) => first(identifiers, register)?.value ?? ''),
    ),
    make(column, ({ identifiers }) =>
      joinParts(
        identifiers
          .filter(
            (each) =>
              each.scheme !== atlas &&
              !(own.includes(each.scheme) && each === first(identifiers, each.scheme)),
          )
          .map(({ scheme, value }) => `${scheme}: ${value}`),
        /[|\n]/,
      ),
    ),
  ]
}

function seatColumns(make: Make, writing: Writing): Column[] {
  const { language, languages, actorKinds } = writing
  const nameOf = namesOf(actorKinds, [language, ...languages])
  const all = (text: (seat: WrittenOrganisation['seats'][number]) => string) => (each: WrittenOrganisation) =>
    joinParts(each.seats.map(text), /[|;\n]/)
  const authority = (said: boolean | null) =>
    said === null ? '' : choiceInWords('yesNo', said ? 'yes' : 'no', language)
  return [
    make(
      'seat',
      all((seat) => choiceInWords('seatRole', seat.role, language)),
    ),
    make(
      'seat-kind',
      all((seat) => (seat.actorKindId ? nameOf(seat.actorKindId) : '')),
    ),
    ...(writing.private
      ? [
          make(
            'authority',
            all((seat) => authority(seat.authority)),
          ),
        ]
      : []),
  ]
}
