import type { Static, TObject } from 'typebox'
import { Action, ActionCreate, ActionUpdate } from './actions.ts'
import { ActorKind, ActorKindCreate, ActorKindUpdate } from './actor-kinds.ts'
import { Alliance, AllianceCreate, AllianceUpdate } from './alliances.ts'
import { Criterion, CriterionCreate, CriterionUpdate } from './criteria.ts'
import { Expectation, ExpectationCreate, ExpectationUpdate } from './expectations.ts'
import {
  FindingComment,
  FindingCommentCreate,
  FindingCommentUpdate,
  FindingDecision,
  FindingDecisionCreate,
  FindingDecisionUpdate,
} from './finding-decisions.ts'
import { Need, NeedCreate, NeedUpdate } from './needs.ts'
import { locationFieldKeys } from './organisation-fields/location-fields.ts'
import { withheldFieldKeys } from './organisation-fields.ts'
import { Organisation, OrganisationCreate, OrganisationUpdate } from './organisations.ts'
import { Partnership, PartnershipCreate, PartnershipUpdate } from './partnerships.ts'
import { Seat, SeatCreate, SeatUpdate } from './seats.ts'
import { Sector, SectorCreate, SectorUpdate } from './sectors.ts'
import { Source, SourceCreate, SourceUpdate } from './sources.ts'
import { SuggestionDecision } from './suggestion-decisions.ts'
import { Survey, SurveyCreate, SurveyUpdate } from './surveys.ts'
import { Territory, TerritoryCreate, TerritoryUpdate } from './territories.ts'
import { Workshop, WorkshopCreate, WorkshopUpdate } from './workshops.ts'

/**
 * What the service and the pages have to know of a noun to keep, show, tell, undo and merge its records. Data only.
 * Columns are named as in the schemas; tables are named as the noun, with underscores for the hyphens.
 */
export type NounEntry = {
  /** Its plural, as in addresses. */
  path: string
  /** Its name in sentences of the service, where that is not the noun itself. */
  called?: string
  /** Of a record, and of the bodies that create and change one. */
  schemas: { item: TObject; create: TObject; update: TObject }
  /** Who reads it without being a member; nobody where nothing is said. */
  readers?: 'guests'
  /** Columns of which guests read nothing, or less than members; the view that opens the table to them names the same. */
  withheld?: readonly string[]
  /** The noun that a column names a record of; `finding` is the identity of a computed one, which has no table. */
  refers?: Readonly<Record<string, string>>
  /** The columns that a record is called by, in this order: its names, those of records that it refers to, a day. */
  named: readonly string[]
  /** What stands between these; a comma where nothing is said. */
  between?: string
  /** Columns with a day on which something was done: it cannot lie ahead. */
  past?: readonly string[]
  /** Columns whose first values are told in the history of a new record. */
  shownOnInsert?: readonly string[]
  /** Columns that say nothing to readers of the history. */
  hidden?: readonly string[]
  /** Columns that triggers compute from others, which no undo writes. */
  computed?: readonly string[]
  /** Whether its records are part of the dataset: a change of other nouns alone leaves the dataset as it is. */
  dataset: boolean
  /** Whether it holds personal data, which can be erased from the past. */
  personal?: true
  /** Tables whose rows belong to a record and go with it, by `<noun>Id`. */
  parts?: Readonly<Record<string, PartEntry>>
}

/** A table of rows that are part of a record of a noun. */
export type PartEntry = {
  /** Where they stand in the record's schema. */
  field?: string
  withheld?: readonly string[]
  refers?: Readonly<Record<string, string>>
  /** The columns that a row is told by in the history. */
  named: readonly string[]
  computed?: readonly string[]
}

/** Every noun of an alliance, each declared once, in the order in which the history page lists them. */
export const nouns = {
  organisation: {
    path: 'organisations',
    schemas: { item: Organisation, create: OrganisationCreate, update: OrganisationUpdate },
    readers: 'guests',
    withheld: withheldFieldKeys,
    refers: { expectedTerritoryId: 'territory', approachedById: 'organisation', answersFinding: 'finding' },
    named: ['names'],
    dataset: true,
    parts: {
      'organisation-sector': { field: 'sectorIds', refers: { sectorId: 'sector' }, named: ['sectorId'] },
      'organisation-need': { field: 'needs', refers: { needId: 'need' }, named: ['needId', 'relation'] },
      'organisation-actor-kind': {
        field: 'actorKindIds',
        refers: { actorKindId: 'actor-kind' },
        named: ['actorKindId'],
      },
      location: {
        field: 'locations',
        withheld: [...locationFieldKeys, 'territoryId'],
        refers: { territoryId: 'territory' },
        named: ['label', 'address', 'locality'],
        computed: ['territoryId'],
      },
      'organisation-merge': { named: ['names'] },
    },
  },
  partnership: {
    path: 'partnerships',
    schemas: { item: Partnership, create: PartnershipCreate, update: PartnershipUpdate },
    readers: 'guests',
    withheld: ['note'],
    refers: { fromId: 'organisation', toId: 'organisation' },
    named: ['fromId', 'toId'],
    between: ' – ',
    dataset: true,
  },
  sector: {
    path: 'sectors',
    schemas: { item: Sector, create: SectorCreate, update: SectorUpdate },
    readers: 'guests',
    named: ['labels'],
    dataset: true,
  },
  territory: {
    path: 'territories',
    schemas: { item: Territory, create: TerritoryCreate, update: TerritoryUpdate },
    readers: 'guests',
    named: ['labels'],
    computed: ['population'],
    dataset: true,
  },
  need: {
    path: 'needs',
    schemas: { item: Need, create: NeedCreate, update: NeedUpdate },
    readers: 'guests',
    named: ['labels'],
    dataset: true,
  },
  'actor-kind': {
    path: 'actor-kinds',
    called: 'kind of actor',
    schemas: { item: ActorKind, create: ActorKindCreate, update: ActorKindUpdate },
    readers: 'guests',
    named: ['labels'],
    dataset: true,
  },
  criterion: {
    path: 'criteria',
    schemas: { item: Criterion, create: CriterionCreate, update: CriterionUpdate },
    named: ['labels'],
    dataset: true,
  },
  seat: {
    path: 'seats',
    schemas: { item: Seat, create: SeatCreate, update: SeatUpdate },
    readers: 'guests',
    withheld: ['authority'],
    refers: { organisationId: 'organisation', actorKindId: 'actor-kind' },
    named: ['organisationId'],
    dataset: true,
  },
  survey: {
    path: 'surveys',
    schemas: { item: Survey, create: SurveyCreate, update: SurveyUpdate },
    readers: 'guests',
    withheld: ['lookedBy', 'note'],
    refers: { sectorId: 'sector', territoryId: 'territory' },
    named: ['sectorId', 'territoryId', 'locality', 'lookedOn'],
    past: ['lookedOn'],
    dataset: true,
  },
  expectation: {
    path: 'expectations',
    schemas: { item: Expectation, create: ExpectationCreate, update: ExpectationUpdate },
    readers: 'guests',
    refers: { sectorId: 'sector', territoryId: 'territory' },
    named: ['sectorId', 'territoryId', 'locality'],
    shownOnInsert: ['minimum'],
    dataset: true,
  },
  'finding-decision': {
    path: 'finding-decisions',
    schemas: { item: FindingDecision, create: FindingDecisionCreate, update: FindingDecisionUpdate },
    refers: { finding: 'finding' },
    named: ['finding'],
    shownOnInsert: ['state', 'inCharge', 'reason'],
    hidden: ['closedByChangeId'],
    dataset: false,
  },
  'finding-comment': {
    path: 'finding-comments',
    schemas: { item: FindingComment, create: FindingCommentCreate, update: FindingCommentUpdate },
    refers: { finding: 'finding' },
    named: ['finding'],
    shownOnInsert: ['text'],
    dataset: false,
  },
  action: {
    path: 'actions',
    schemas: { item: Action, create: ActionCreate, update: ActionUpdate },
    refers: { responsibleId: 'organisation', finding: 'finding' },
    named: ['title'],
    dataset: false,
  },
  source: {
    path: 'sources',
    schemas: { item: Source, create: SourceCreate, update: SourceUpdate },
    named: ['title'],
    past: ['publishedOn'],
    dataset: false,
  },
  'suggestion-decision': {
    path: 'suggestion-decisions',
    schemas: { item: SuggestionDecision, create: SuggestionDecision, update: SuggestionDecision },
    refers: { organisationId: 'organisation' },
    named: ['organisationId'],
    shownOnInsert: ['outcome'],
    dataset: false,
  },
  workshop: {
    path: 'workshops',
    schemas: { item: Workshop, create: WorkshopCreate, update: WorkshopUpdate },
    named: ['title'],
    dataset: false,
  },
  alliance: {
    path: 'alliances',
    schemas: { item: Alliance, create: AllianceCreate, update: AllianceUpdate },
    readers: 'guests',
    named: ['name'],
    dataset: true,
  },
} as const satisfies Record<string, NounEntry>

export type Noun = keyof typeof nouns

/** A noun, as in addresses. */
export type NounPath = (typeof nouns)[Noun]['path']

type At<P extends NounPath> = Extract<(typeof nouns)[Noun], { path: P }>['schemas']

/** A record of the noun at this address, and the bodies that create and change one. */
export type Item<P extends NounPath> = Static<At<P>['item']> & { id: string; revision: number }
export type Create<P extends NounPath> = Static<At<P>['create']>
export type Update<P extends NounPath> = Static<At<P>['update']>
