// Written by scripts/generate-types.ts from the migrated catalogue; not by hand.

import type { ColumnType, Generated } from 'kysely'
import type { Json } from './values.ts'

/** The same words in several languages, by language. */
type Texts = Record<string, string>
type Operation = 'insert' | 'update' | 'delete'
type JsonColumn<T> = ColumnType<T, Json<T>, Json<T>>
type GeneratedJson<T> = ColumnType<T, Json<T> | undefined, Json<T>>
type NullableJson<T> = ColumnType<T | null, Json<T> | null | undefined, Json<T> | null>

export interface Action {
  allianceId: string
  id: string
  title: string
  problem: Generated<string>
  description: Generated<string>
  budget: Generated<string>
  resources: Generated<string>
  responsibleId: string | null
  responsible: Generated<string>
  state: Generated<'planned' | 'doing' | 'done' | 'dropped'>
  startsOn: string | null
  dueOn: string | null
  finding: string | null
  revision: Generated<number>
  createdAt: Generated<string>
  updatedAt: Generated<string>
}

export interface ActorKind {
  allianceId: string
  id: string
  code: string
  labels: JsonColumn<Texts>
  expectedSeats: Generated<number>
  position: Generated<number>
  revision: Generated<number>
  createdAt: Generated<string>
  updatedAt: Generated<string>
}

export interface AddressFile {
  name: string
  credit: string
  streets: Generated<number>
  houses: Generated<number>
  addedAt: Generated<string>
}

export interface AddressHouse {
  streetId: number
  number: number
  suffix: string
  point: string
}

export interface AddressRow {
  country: string | null
  postcode: string | null
  locality: string | null
  street: string | null
  number: number | null
  suffix: string | null
  longitude: number | null
  latitude: number | null
}

export interface AddressSearch {
  allianceId: string
  status: 'searching' | 'stopped' | 'done'
  actorId: string | null
  actorName: string | null
  fault: string | null
  aliveBy: string | null
  aliveAt: Generated<string>
}

export interface AddressSearchItem {
  allianceId: string
  locationId: string
  asked: JsonColumn<unknown>
  state: Generated<'waiting' | 'placed' | 'open' | 'unknown' | 'left'>
  candidates: GeneratedJson<unknown>
}

export interface AddressStreet {
  id: ColumnType<number, never, never>
  file: string
  country: string
  postcode: string
  locality: string
  localityKey: ColumnType<string, never, never>
  name: string
  key: ColumnType<string, never, never>
  point: string
}

export interface Alliance {
  id: string
  slug: string
  name: string
  purpose: Generated<string>
  languages: Generated<string[]>
  country: string | null
  boundary: string | null
  guestAccess: Generated<'none' | 'facts' | 'everything'>
  deletedAt: string | null
  changes: Generated<number>
  datasetRevision: Generated<number>
  revision: Generated<number>
  createdAt: Generated<string>
  updatedAt: Generated<string>
  findingChoices: GeneratedJson<Record<string, unknown>>
  invented: Generated<boolean>
  factsRevision: Generated<number>
  changeId: string | null
  datasetChangeId: string | null
  factsChangeId: string | null
  basemap: string | null
}

export interface Change {
  allianceId: string
  id: string
  action: string
  actorId: string | null
  actorName: string
  undoes: string | null
  counts: GeneratedJson<Record<string, Partial<Record<Operation, number>>>>
  at: Generated<string>
}

export interface Criterion {
  allianceId: string
  id: string
  code: string
  labels: JsonColumn<Texts>
  kind: 'text' | 'number' | 'yes-no' | 'choice'
  choices: GeneratedJson<{ code: string; labels: Texts }[]>
  position: Generated<number>
  revision: Generated<number>
  createdAt: Generated<string>
  updatedAt: Generated<string>
}

export interface Expectation {
  allianceId: string
  id: string
  sectorId: string
  territoryId: string | null
  locality: string | null
  minimum: number
  revision: Generated<number>
  createdAt: Generated<string>
  updatedAt: Generated<string>
}

export interface FindingComment {
  allianceId: string
  id: string
  finding: string
  text: string
  authorName: string
  revision: Generated<number>
  createdAt: Generated<string>
  updatedAt: Generated<string>
}

export interface FindingDecision {
  allianceId: string
  id: string
  finding: string
  state: Generated<'open' | 'accepted' | 'working' | 'dismissed' | 'closed'>
  reason: Generated<string>
  inCharge: Generated<string>
  closedOn: string | null
  closedBecause: 'said' | 'gone' | null
  closedByChangeId: string | null
  reopenedOn: string | null
  revision: Generated<number>
  createdAt: Generated<string>
  updatedAt: Generated<string>
}

export interface GuestView {
  name: string
  withheld: string[]
  blank: Generated<string[]>
}

export interface History {
  allianceId: string
  id: ColumnType<number, never, never>
  changeId: string
  tableName: string
  rowId: string
  subjectId: string
  operation: 'insert' | 'update' | 'delete'
  before: NullableJson<Record<string, unknown>>
  after: NullableJson<Record<string, unknown>>
  erased: Generated<boolean>
}

export interface Import {
  allianceId: string
  id: string
  fileName: string
  size: number
  status: Generated<'reading' | 'ready' | 'committing' | 'done' | 'failed'>
  phase: Generated<'reading' | 'comparing' | 'placing' | 'writing'>
  done: Generated<number>
  total: number | null
  options: GeneratedJson<unknown>
  found: NullableJson<unknown>
  duplicates: Generated<'advised' | 'skip' | 'merge' | 'keep'>
  counts: GeneratedJson<unknown>
  problem: NullableJson<unknown>
  changeId: string | null
  createdBy: string
  createdAt: Generated<string>
  aliveAt: Generated<string>
  fileIsRight: Generated<boolean>
}

export interface ImportDuplicate {
  allianceId: string
  importId: string
  row: number
  rank: number
  organisationId: string | null
  otherRow: number | null
  similarity: number
  certain: boolean
  reasons: string[]
}

export interface ImportFile {
  allianceId: string
  importId: string
  position: number
  bytes: Uint8Array
}

export interface ImportLocation {
  allianceId: string
  importId: string
  row: number
  position: number
  id: string
  label: string
  address: string
  locality: string
  country: string | null
  point: string | null
  precision: string | null
  publicPrecision: string | null
  place: number | null
  postcode: Generated<string>
}

export interface ImportPartnership {
  allianceId: string
  importId: string
  id: string
  row: number
  fromOrganisationId: string | null
  fromRow: number | null
  toOrganisationId: string | null
  toRow: number | null
  kind: string
  direction: string
  strength: number | null
  formality: string | null
  since: string | null
  until: string | null
  state: string
  provenance: string
  note: string
}

export interface ImportPlace {
  allianceId: string
  importId: string
  number: number
  locality: string
  country: string | null
  rows: number
  candidates: GeneratedJson<unknown>
  state: Generated<'placed' | 'ambiguous' | 'unplaced'>
  chosen: number | null
  decided: Generated<boolean>
  area: string | null
}

export interface ImportRow {
  allianceId: string
  importId: string
  row: number
  cells: JsonColumn<unknown>
  name: string
  faults: NullableJson<unknown>
  faulty: boolean
  record: NullableJson<unknown>
  sectors: Generated<number[]>
  newId: string
  decision: 'create' | 'merge' | 'skip' | null
  mergeOrganisationId: string | null
  mergeRow: number | null
  overwrite: Generated<boolean>
  outcome: 'create' | 'merge' | 'skip' | 'faulty'
  targetId: string | null
  warned: Generated<boolean>
}

export interface ImportSector {
  allianceId: string
  importId: string
  number: number
  label: string
  rows: number
  action: 'known' | 'create' | 'match' | 'leave'
  sectorId: string | null
}

export interface ImportValue {
  allianceId: string
  field: string
  value: string
  meaning: string | null
}

export interface Location {
  allianceId: string
  id: string
  organisationId: string
  position: Generated<number>
  label: Generated<string>
  address: Generated<string>
  locality: Generated<string>
  country: string | null
  point: string | null
  precision: Generated<'exact' | 'kilometre' | 'locality' | 'hidden'>
  publicPrecision: Generated<'exact' | 'kilometre' | 'locality' | 'hidden'>
  territoryId: string | null
  postcode: Generated<string>
}

export interface Migration {
  name: string
  checksum: string
  appliedAt: Generated<string>
}

export interface Need {
  allianceId: string
  id: string
  code: string
  labels: JsonColumn<Texts>
  expectedMinimum: number | null
  reachMetres: number | null
  position: Generated<number>
  revision: Generated<number>
  createdAt: Generated<string>
  updatedAt: Generated<string>
}

export interface Organisation {
  allianceId: string
  id: string
  names: JsonColumn<Texts>
  sortName: Generated<string>
  descriptions: GeneratedJson<Texts>
  website: string | null
  identifiers: GeneratedJson<{ scheme: string; value: string }[]>
  status: Generated<'existing' | 'developing' | 'missing' | 'closed'>
  verifiedOn: string | null
  contribution: Generated<string>
  influence: 'low' | 'medium' | 'high' | null
  interests: Generated<string>
  engagementStrategy: Generated<string>
  engagementLevel: 'information' | 'consultation' | 'deciding-together' | 'acting-together' | 'supporting-initiatives' | null
  revision: Generated<number>
  createdAt: Generated<string>
  updatedAt: Generated<string>
  beneficiaries: Generated<string>
  criteria: GeneratedJson<Record<string, string | number | boolean>>
  role: Generated<string>
  expectedTerritoryId: string | null
  approachedById: string | null
  nextStep: Generated<string>
  nextStepOn: string | null
  answersFinding: string | null
  email: string | null
  phone: string | null
  publicContact: Generated<boolean>
}

export interface OrganisationActorKind {
  allianceId: string
  id: Generated<string>
  organisationId: string
  actorKindId: string
}

export interface OrganisationMerge {
  allianceId: string
  id: Generated<string>
  organisationId: string
  formerId: string
  names: JsonColumn<unknown>
  wasMissing: boolean
}

export interface OrganisationNeed {
  allianceId: string
  id: Generated<string>
  organisationId: string
  needId: string
  relation: 'serves' | 'beneficiaries'
  formality: 'informal' | 'agreement' | 'institution' | null
}

export interface OrganisationSector {
  allianceId: string
  id: Generated<string>
  organisationId: string
  sectorId: string
  principal: Generated<boolean>
}

export interface Outline {
  catalogue: string
  code: string
  labels: JsonColumn<unknown>
  key: ColumnType<string, never, never>
  country: string | null
  boundary: string
  squareMetres: number
}

export interface OutlineCatalogue {
  name: string
  title: string
  credit: string
  madeOf: string | null
  addedAt: Generated<string>
}

export interface OutlineRow {
  catalogue: string | null
  n: number | null
  code: string | null
  labels: NullableJson<unknown>
  boundary: string | null
}

export interface Partnership {
  allianceId: string
  id: string
  fromId: string
  toId: string
  kind: 'cooperation' | 'referral' | 'funding' | 'membership' | 'information' | 'other'
  direction: Generated<'mutual' | 'one-way'>
  strength: number | null
  formality: 'informal' | 'agreement' | 'institution' | null
  since: string | null
  until: string | null
  state: Generated<'existing' | 'wanted'>
  provenance: Generated<'claimed' | 'confirmed' | 'observed'>
  note: Generated<string>
  revision: Generated<number>
  createdAt: Generated<string>
  updatedAt: Generated<string>
}

export interface PersonalTable {
  name: string
}

export interface Place {
  id: number
  name: string
  key: ColumnType<string, never, never>
  country: string
  division: string
  population: number
  point: string
}

export interface Seat {
  allianceId: string
  id: string
  organisationId: string
  actorKindId: string | null
  role: Generated<'president' | 'secretary' | 'member'>
  authority: boolean | null
  revision: Generated<number>
  createdAt: Generated<string>
  updatedAt: Generated<string>
}

export interface Sector {
  allianceId: string
  id: string
  code: string
  labels: JsonColumn<Texts>
  colour: string
  expectedMinimum: number | null
  position: Generated<number>
  revision: Generated<number>
  createdAt: Generated<string>
  updatedAt: Generated<string>
  expectedPerInhabitants: number | null
  reachMetres: number | null
}

export interface Source {
  allianceId: string
  id: string
  title: string
  link: string | null
  summary: Generated<string>
  publishedOn: string | null
  revision: Generated<number>
  createdAt: Generated<string>
  updatedAt: Generated<string>
}

export interface Suggestion {
  allianceId: string
  id: string
  kind: 'add' | 'correct' | 'remark'
  origin: Generated<'public' | 'organisation'>
  organisationId: string | null
  edition: number | null
  language: 'en' | 'fr'
  base: GeneratedJson<unknown>
  proposed: GeneratedJson<unknown>
  message: Generated<string>
  pile: 'queue' | 'spam'
  telltales: Generated<string[]>
  awaitsAddress: Generated<boolean>
  digest: string
  nonce: string
  reachable: Generated<boolean>
  createdAt: Generated<string>
  claimedBy: string | null
  claimedName: string | null
  claimedUntil: string | null
}

export interface SuggestionDecision {
  allianceId: string
  id: string
  organisationId: string | null
  kind: 'add' | 'correct' | 'remark'
  origin: 'public' | 'organisation'
  outcome: 'accepted' | 'refused'
  answer: string | null
  receivedOn: string
  revision: Generated<number>
  createdAt: Generated<string>
  updatedAt: Generated<string>
}

export interface Survey {
  allianceId: string
  id: string
  sectorId: string | null
  territoryId: string | null
  locality: string | null
  lookedOn: string
  lookedBy: string
  note: Generated<string>
  revision: Generated<number>
  createdAt: Generated<string>
  updatedAt: Generated<string>
}

export interface Territory {
  allianceId: string
  id: string
  code: string | null
  labels: JsonColumn<Texts>
  boundary: string
  revision: Generated<number>
  createdAt: Generated<string>
  updatedAt: Generated<string>
  population: number | null
}

export interface Workshop {
  allianceId: string
  id: string
  title: string
  heldOn: string | null
  venue: Generated<string>
  language: Generated<'en' | 'fr'>
  exercises: GeneratedJson<unknown>
  keptDays: Generated<number>
  revision: Generated<number>
  createdAt: Generated<string>
  updatedAt: Generated<string>
}

export interface WorkshopEntry {
  allianceId: string
  id: string
  workshopId: string
  participantId: string | null
  sheet: string | null
  exerciseId: string
  kind: 'organisation' | 'place' | 'tie' | 'need' | 'survey' | 'missing' | 'commitment'
  body: JsonColumn<unknown>
  title: string
  state: 'waiting' | 'applied' | 'known' | 'late' | 'refused' | 'taken-back'
  recordId: string | null
  changeId: string | null
  reason: Generated<string>
  createdAt: Generated<string>
}

export interface WorkshopNote {
  allianceId: string
  id: string
  workshopId: string
  kind: 'note' | 'parked' | 'decision'
  text: string
  exerciseId: string | null
  createdAt: Generated<string>
}

export interface WorkshopParticipant {
  allianceId: string
  id: string
  workshopId: string
  number: number
  tokenHash: string | null
  name: Generated<string>
  readyFor: string | null
  joinedAt: Generated<string>
  leftAt: string | null
}

export interface WorkshopRoom {
  allianceId: string
  workshopId: string
  code: string
  door: Generated<number>
  doorOpen: Generated<boolean>
  exerciseId: string | null
  times: GeneratedJson<unknown>
  isFrozen: Generated<boolean>
  isRevealed: Generated<boolean>
  endsAt: string | null
  revision: Generated<number>
  openedAt: Generated<string>
  startedAt: string | null
  endedAt: string | null
  mostConnected: Generated<number>
  findingsBefore: NullableJson<unknown>
  findingsAfter: NullableJson<unknown>
}

export interface WorkshopRound {
  allianceId: string
  id: string
  workshopId: string
  exerciseId: string
  number: number
  options: JsonColumn<unknown>
  dots: number
  openedAt: Generated<string>
  closedAt: string | null
  revealedAt: string | null
  results: NullableJson<unknown>
}

export interface WorkshopVote {
  allianceId: string
  roundId: string
  participantId: string
  counter: number
  dots: JsonColumn<unknown>
}

export interface IdentityAccount {
  id: string
  userId: string
  accountId: string
  providerId: string
  password: string | null
  accessToken: string | null
  refreshToken: string | null
  idToken: string | null
  accessTokenExpiresAt: string | null
  refreshTokenExpiresAt: string | null
  scope: string | null
  createdAt: Generated<string>
  updatedAt: Generated<string>
}

export interface IdentityEntryLink {
  id: string
  allianceId: string
  organisationId: string
  tokenHash: string
  language: 'en' | 'fr'
  createdAt: Generated<string>
  expiresAt: string
  revokedAt: string | null
  confirmedAt: string | null
  mailId: string | null
}

export interface IdentityErasure {
  id: string
  subject: JsonColumn<unknown>
  at: Generated<string>
}

export interface IdentityFailedAttempt {
  key: string
  failures: Generated<number>
  run: Generated<number>
  since: Generated<string>
  lastAt: Generated<string>
}

export interface IdentityInvitation {
  id: string
  tokenHash: string
  allianceId: string | null
  role: 'member' | 'owner'
  createdBy: string | null
  createdAt: Generated<string>
  expiresAt: string
  acceptedAt: string | null
  acceptedBy: string | null
  revokedAt: string | null
}

export interface IdentityMembership {
  userId: string
  allianceId: string
  role: 'member' | 'owner'
  createdAt: Generated<string>
}

export interface IdentityOutgoingMail {
  id: string
  sealed: string | null
  addressHash: string
  state: Generated<'waiting' | 'sending' | 'sent' | 'refused' | 'unknown'>
  attempts: Generated<number>
  createdAt: Generated<string>
  dueAt: Generated<string>
  problem: string | null
}

export interface IdentityPasswordLink {
  id: string
  userId: string
  tokenHash: string
  createdBy: string | null
  createdAt: Generated<string>
  expiresAt: string
  usedAt: string | null
}

export interface IdentityRepeatableRequest {
  id: string
  allianceId: string | null
  key: string
  fingerprint: string
  status: number | null
  headers: NullableJson<Record<string, string>>
  body: string | null
  createdAt: Generated<string>
  principal: string
  content: string | null
  aliveAt: Generated<string>
  accountId: ColumnType<string | null, never, never>
}

export interface IdentitySession {
  id: string
  userId: string
  token: string
  expiresAt: string
  ipAddress: string | null
  userAgent: string | null
  createdAt: Generated<string>
  updatedAt: Generated<string>
}

export interface IdentitySuggestionAddress {
  suggestionId: string
  allianceId: string
  sealed: string
  addressHash: string
  language: string
  tokenHash: string
  expiresAt: string
  confirmedAt: string | null
  answeredAt: string | null
}

export interface IdentitySuppressedAddress {
  addressHash: string
  createdAt: Generated<string>
}

export interface IdentityUser {
  id: string
  name: string
  email: string
  emailVerified: Generated<boolean>
  image: string | null
  operator: Generated<boolean>
  createdAt: Generated<string>
  updatedAt: Generated<string>
}

export interface IdentityVerification {
  id: string
  identifier: string
  value: string
  expiresAt: string
  createdAt: Generated<string>
  updatedAt: Generated<string>
}

export interface PublicationAct {
  allianceId: string
  id: string
  act: 'publish' | 'correct' | 'withdraw' | 'redact'
  number: number
  revision: number
  at: Generated<string>
  reason: 'usual' | 'outdated' | 'mistake' | 'safety' | 'request' | 'legal'
  explanation: Generated<string>
  authorRole: string
  records: Generated<string[]>
}

export interface PublicationAddress {
  slug: string
  allianceId: string
}

export interface PublicationAlliance {
  slug: string | null
  name: string | null
  purpose: string | null
  languages: string[] | null
  country: string | null
  guestAccess: string | null
}

export interface PublicationEdition {
  allianceId: string
  number: number
  revision: number
  day: string
  publishedAt: Generated<string>
  note: string
  license: string
  authorRole: string
  name: string
  country: string | null
  organisations: number
  places: number
  root: string
  withdrawnAt: string | null
}

export interface PublicationEditionFile {
  allianceId: string
  number: number
  revision: number
  name: string
  mediaType: string
  sha256: string
  size: number
  bytes: Uint8Array
}

export interface PublicationEditionSource {
  allianceId: string
  number: number
  revision: number
  source: Uint8Array
  alsoFindings: string[]
  withdrawn: string[]
  redacted: string[]
}

export interface PublicationPublisher {
  allianceId: string
  slug: string
  secret: Generated<string>
  alsoFindings: Generated<string[]>
  license: Generated<string>
  quarterly: Generated<boolean>
  nextOn: string | null
}

export interface PublicationSuppressed {
  allianceId: string
  key: string
}

export interface DB {
  action: Action
  actorKind: ActorKind
  addressFile: AddressFile
  addressHouse: AddressHouse
  addressRow: AddressRow
  addressSearch: AddressSearch
  addressSearchItem: AddressSearchItem
  addressStreet: AddressStreet
  alliance: Alliance
  change: Change
  criterion: Criterion
  expectation: Expectation
  findingComment: FindingComment
  findingDecision: FindingDecision
  guestView: GuestView
  history: History
  import: Import
  importDuplicate: ImportDuplicate
  importFile: ImportFile
  importLocation: ImportLocation
  importPartnership: ImportPartnership
  importPlace: ImportPlace
  importRow: ImportRow
  importSector: ImportSector
  importValue: ImportValue
  location: Location
  migration: Migration
  need: Need
  organisation: Organisation
  organisationActorKind: OrganisationActorKind
  organisationMerge: OrganisationMerge
  organisationNeed: OrganisationNeed
  organisationSector: OrganisationSector
  outline: Outline
  outlineCatalogue: OutlineCatalogue
  outlineRow: OutlineRow
  partnership: Partnership
  personalTable: PersonalTable
  place: Place
  seat: Seat
  sector: Sector
  source: Source
  suggestion: Suggestion
  suggestionDecision: SuggestionDecision
  survey: Survey
  territory: Territory
  workshop: Workshop
  workshopEntry: WorkshopEntry
  workshopNote: WorkshopNote
  workshopParticipant: WorkshopParticipant
  workshopRoom: WorkshopRoom
  workshopRound: WorkshopRound
  workshopVote: WorkshopVote
  'identity.account': IdentityAccount
  'identity.entryLink': IdentityEntryLink
  'identity.erasure': IdentityErasure
  'identity.failedAttempt': IdentityFailedAttempt
  'identity.invitation': IdentityInvitation
  'identity.membership': IdentityMembership
  'identity.outgoingMail': IdentityOutgoingMail
  'identity.passwordLink': IdentityPasswordLink
  'identity.repeatableRequest': IdentityRepeatableRequest
  'identity.session': IdentitySession
  'identity.suggestionAddress': IdentitySuggestionAddress
  'identity.suppressedAddress': IdentitySuppressedAddress
  'identity.user': IdentityUser
  'identity.verification': IdentityVerification
  'publication.act': PublicationAct
  'publication.address': PublicationAddress
  'publication.alliance': PublicationAlliance
  'publication.edition': PublicationEdition
  'publication.editionFile': PublicationEditionFile
  'publication.editionSource': PublicationEditionSource
  'publication.publisher': PublicationPublisher
  'publication.suppressed': PublicationSuppressed
}
