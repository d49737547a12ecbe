import type { SheetRow, Source } from '../formats/format.ts'
import { UnreadableFile } from '../formats/unreadable-file.ts'
import { fold, nameIn } from '../names.ts'
import type { Identifier } from '../organisation-fields/contact.ts'
import { atlas } from '../registers.ts'
import { DuplicateIndex } from './duplicates.ts'
import type { ImportField, ImportKind } from './fields.ts'
import { type FileHead, readFileHead } from './file-head.ts'
import { type ImportValue, maxToldValues } from './import-values.ts'
import { joinRecords } from './join-records.ts'
import { likenessOf } from './likeness-of.ts'
import { postalArea } from './postal-area.ts'
import type { LocationRecord } from './read-locations.ts'
import { readOrganisation } from './read-organisation.ts'
import { readPartnership } from './read-partnership.ts'
import type { FoundFile, Known, ReadEnd, ReadingSettings, ReadRow } from './read-rows.ts'
import { readSurvey } from './read-survey.ts'
import { columnsOf, isFaulty, type ReadingContext, RowReader, shown } from './row-reader.ts'
import { foldedNames, foldLabel, matchSector } from './sectors.ts'
import { Tally } from './tally.ts'
import { type End, Ties } from './ties.ts'

/** More rows than this are refused. */
const maxRows = 250_000

/** So many rows are more places of the one above. */
const maxMerged = 200

/** So many likely duplicates of a row are told. */
const maxDuplicates = 5

/** Where a file has more sectors than this, their column is something else, and no similar ones are looked for. */
const maxMatched = 1000

/**
 * One file being read: open it, tell it what the base holds, take the rows, ask for the end.
 * @throws UnreadableFile, from the beginning to the last row
 */
export class FileReading {
  readonly #head: FileHead
  readonly #settings: ReadingSettings
  readonly #context: ReadingContext
  readonly #columns: ReturnType<typeof columnsOf>
  readonly #index = new DuplicateIndex()
  /** Whose number in the index is whose: organisations of the base come first, then rows of the file. */
  readonly #known: string[] = []
  readonly #rows: number[] = []
  readonly #sectors = new Tally<{ label: string }>()
  readonly #places = new Tally<{ locality: string; country: string | null; area: string | null }>()
  /** Rows that are certainly the same as something before them, by their numbers in the index. */
  readonly #same = new Map<number, number>()
  readonly #ties = new Ties((name, id) => {
    const byId = id ? this.#index.identified({ scheme: atlas, value: id }) : []
    const found = byId.length > 0 ? byId : this.#index.named(name)
    const numbers = found.map((number) => this.#same.get(number) ?? number)
    return [...new Set(numbers)].map((number) => this.#whose(number))
  })
  #doubtful = false
  #otherAlliances = 0
  #mergedRows = 0

  constructor(source: Source, settings: ReadingSettings) {
    const {
      options,
      alliance,
      sectors,
      needs,
      actorKinds,
      territories,
      criteria,
      remembered,
      boxes,
      latestDay,
    } = settings
    const [knownNeeds, knownActorKinds] = [byName(needs), byName(actorKinds)]
    const lists = { needs: knownNeeds, 'beneficiary-needs': knownNeeds, 'actor-kinds': knownActorKinds }
    this.#settings = settings
    this.#head = readFileHead(source, options, { alliance, remembered, lists })
    this.#columns = columnsOf(this.#head.fields)
    this.#context = {
      kind: this.#head.kind,
      fields: this.#head.fields,
      languages: alliance.languages,
      country: alliance.country,
      boxes,
      knownSectors: new Set(sectors.flatMap(foldedNames)),
      commas: this.#head.commas,
      titles: this.#head.titles,
      knownNeeds,
      knownActorKinds,
      knownTerritories: byName(territories),
      criteria,
      latestDay,
    }
  }

  get kind(): ImportKind {
    return this.#head.kind
  }

  /** Organisations of the base, before the first row is taken. */
  addExisting(organisations: Iterable<Known>): void {
    for (const organisation of organisations) {
      this.#index.add({ ...organisation, identifiers: withOwnId(organisation) })
      this.#known.push(organisation.id)
    }
  }

  /** The rows, one by one; may be taken once. */
  *rows(): Generator<ReadRow> {
    let count = 0
    for (const [line, ...more] of this.#groups()) {
      if (!line || !this.#belongs(line)) continue
      if (++count > maxRows) throw new UnreadableFile('too-many-rows', { limit: maxRows })
      yield this.#read(line, more)
    }
  }

  /** The lines that are rows, each with those below whose name is merged with its own. */
  *#groups(): Generator<SheetRow[]> {
    const { fields, kind } = this.#head
    const isName = (column: number) => kind === 'organisations' && fields[column]?.split(':')[0] === 'name'
    let group: SheetRow[] = []
    for (const line of this.#head.lines.of(this.#head.table)) {
      if (line.merged?.some(isName) && group.length > 0 && group.length < maxMerged) {
        group.push(line)
        this.#mergedRows++
        continue
      }
      if (group.length > 0) yield group
      group = [line]
    }
    if (group.length > 0) yield group
  }

  /** What is known of the file so far; all of it after the last row. */
  found(): FoundFile {
    const { file, kind, table, columns, alliances, onlyAlliance, headingRow, values, lines } = this.#head
    const { format, encoding, separator } = file
    const sheets = file.tables.flatMap(({ name }) => name ?? [])
    const notes = this.#notes()
    return {
      kind,
      format,
      encoding,
      separator,
      sheets,
      sheet: table.name,
      headingRow: file.format === 'geojson' || file.format === 'kml' ? null : headingRow,
      hiddenRows: lines.hidden > 0 ? lines.hiddenRows : null,
      asideLines: lines.aside.length > 0 ? lines.asideLines : null,
      values: values.slice(0, maxToldValues),
      columns,
      alliances,
      onlyAlliance,
      notes,
    }
  }

  /** After the last row. */
  end(): ReadEnd {
    const { ties, faults } = this.#ties.resolve()
    const labels = this.#sectors.list()
    const sectors = labels.map(({ label, rows }) => {
      const worthwhile = labels.length <= maxMatched || this.#context.knownSectors.has(foldLabel(label))
      const known = worthwhile ? (matchSector(label, this.#settings.sectors) ?? null) : null
      return { label, rows, known }
    })
    return { found: this.found(), sectors, places: this.#places.list(), ties, lateFaults: faults }
  }

  #read(line: SheetRow, below: SheetRow[]): ReadRow {
    const { titles, kind, fields, meanings } = this.#head
    const readerOf = (each: SheetRow) => new RowReader(each, this.#columns, titles.length, meanings)
    const row = readerOf(line)
    if (!this.#doubtful) this.#doubtful = line.cells.some((cell) => cell.includes('\ufffd'))
    const readKind = {
      organisations: () => this.#readOrganisation(row, below.map(readerOf)),
      partnerships: () => this.#readPartnership(row),
      surveys: () => this.#readSurvey(row),
    }[kind]
    return {
      row: row.row,
      // What nothing is read from is not kept: it may be about persons.
      cells: titles.map((_, column) => (isRead(fields[column]) ? shown(line.cells[column] ?? '') : '')),
      sectors: [],
      locations: [],
      duplicates: [],
      ...readKind(),
      faults: row.faults,
      faulty: isFaulty(row.faults),
    }
  }

  #readOrganisation(row: RowReader, below: RowReader[]) {
    const read = readOrganisation(row, this.#context)
    const joined = below.reduce((record, more) => {
      const both = joinRecords(record, readOrganisation(more, this.#context))
      row.faults.push(...more.faults)
      return both
    }, read)
    const { sectors, withoutPrincipal, locations, partners, ...facts } = joined
    const likeness = likenessOf(facts, locations)
    facts.identifiers = facts.identifiers?.filter((identifier) => !this.#isOwnId(identifier))
    const name = nameIn(facts.names, ...this.#context.languages)
    if (isFaulty(row.faults)) return { name: shown(name) }
    const { number, matches } = this.#index.add(likeness, maxDuplicates)
    this.#rows.push(row.row)
    const [likeliest] = matches
    if (likeliest?.certain) this.#same.set(number, this.#same.get(likeliest.number) ?? likeliest.number)
    if (partners.length > 0) {
      const column = this.#columns.get('partners')?.[0]?.index ?? null
      this.#ties.claim(row.row, this.#whose(this.#same.get(number) ?? number), column, partners)
    }
    return {
      name: shown(name),
      organisation: facts,
      sectors: [
        ...(withoutPrincipal ? [-1] : []),
        ...sectors.map((label) => this.#sectors.count(foldLabel(label), { label })),
      ],
      locations: locations.map((location) => ({ ...location, place: this.#placeOf(location) })),
      duplicates: matches.map(({ number, ...match }) => ({ ...match, ...this.#whose(number) })),
    }
  }

  /** What came out of this alliance and comes back need not be told its own id. */
  #isOwnId(identifier: Identifier): boolean {
    if (identifier.scheme !== atlas) return false
    return this.#index.identified(identifier).some((number) => this.#known[number] === identifier.value)
  }

  #readPartnership(row: RowReader) {
    const { to: ends, ...tie } = readPartnership(row)
    if (!isFaulty(row.faults)) for (const to of ends) this.#ties.add(row, { ...tie, to })
    return { name: shown(`${tie.from} → ${ends.join(', ')}`) }
  }

  #readSurvey(row: RowReader) {
    const { sector, territory, ...survey } = readSurvey(row, this.#context)
    const known = sector === '' ? undefined : matchSector(sector, this.#settings.sectors)
    if (sector !== '' && !known?.exact) row.fault('sector', 'sector-unknown', sector)
    const place = this.#settings.territories.find(({ code, labels }) =>
      [code ?? '', ...Object.values(labels)].some((name) => name !== '' && fold(name) === fold(territory)),
    )
    if (territory !== '' && !place) row.fault('territory', 'territory-unknown', territory)
    return {
      name: shown([sector, territory || survey.locality].filter(Boolean).join(', ')),
      survey: { ...survey, sectorId: known?.id ?? null, territoryId: place?.id ?? null },
    }
  }

  #placeOf({ locality, country: named, postcode, position }: LocationRecord): number | null {
    if (position || !locality) return null
    const country = named ?? null
    const area = postcode ? postalArea(country ?? this.#context.country, postcode) : null
    return this.#places.count(`${fold(locality)} ${country} ${area}`, { locality, country, area })
  }

  #whose(number: number): End {
    const organisationId = this.#known[number]
    if (organisationId !== undefined) return { organisationId, row: null }
    return { organisationId: null, row: this.#rows[number - this.#known.length] as number }
  }

  /** Whether a row is one of the alliance that is asked for. */
  #belongs({ cells }: SheetRow): boolean {
    const { allianceColumn, onlyAlliance } = this.#head
    const label = shown(cells[allianceColumn]?.trim() ?? '')
    const belongs = onlyAlliance === null || label === '' || fold(label) === fold(onlyAlliance)
    if (!belongs) this.#otherAlliances++
    return belongs
  }

  #notes(): FoundFile['notes'] {
    const { titles, fields, columns, file, lines, tagRow, unclear, values, commas } = this.#head
    const notes: FoundFile['notes'] = []
    const note = (code: FoundFile['notes'][number]['code'], parameters: Record<string, string | number>) =>
      notes.push({ code, parameters })
    const named = (isOne: (index: number) => boolean) => titles.filter((_, index) => isOne(index)).join(', ')
    if (file.isEncodingGuessed) note('encoding-guessed', {})
    const contacts = named((index) => fields[index] === 'contact')
    if (contacts) note('contacts-left-out', { columns: contacts })
    if (unclear.length > 0) note('column-unclear', { columns: unclear.join(', ') })
    for (const column of columns) {
      const steps = stepsOf(values.filter((value) => value.column === column.index && value.by === 'scale'))
      if (steps) note('scale-fitted', { column: column.header, steps })
    }
    const separated = named((index) => commas.has(index))
    if (separated) note('comma-lists', { columns: separated })
    const ticked = named((index) => fields[index] === 'ticked-sector')
    if (ticked) note('ticked-sectors', { columns: ticked })
    if (tagRow !== null) note('tag-line', { row: tagRow })
    if (lines.aside.length > 0)
      note('aside-lines', { rows: lines.aside.join(', '), count: lines.aside.length })
    if (lines.hidden > 0) note('hidden-rows', { count: lines.hidden })
    if (this.#mergedRows > 0) note('merged-rows', { count: this.#mergedRows })
    for (const [heading, { length }] of Map.groupBy(titles.filter(Boolean), (title) => title))
      if (length > 1) notes.push({ code: 'duplicate-heading', parameters: { heading, columns: length } })
    for (const { index, header, samples } of columns)
      if (header === '' && samples.length > 0)
        notes.push({ code: 'no-heading', parameters: { column: index + 1 } })
    if (this.#doubtful) notes.push({ code: 'encoding-doubtful', parameters: {} })
    if (this.#otherAlliances > 0)
      notes.push({ code: 'other-alliances', parameters: { rows: this.#otherAlliances } })
    return notes
  }
}

/** `low: 1, 2; medium: 3`. */
const stepsOf = (values: readonly ImportValue[]): string =>
  [...Map.groupBy(values, ({ meaning }) => meaning)]
    .map(([meaning, each]) => `${meaning}: ${each.map(({ value }) => value).join(', ')}`)
    .join('; ')

/** An organisation that came out of another alliance keeps the id that it had there. */
const withOwnId = ({ id, identifiers }: Known) =>
  identifiers.some(({ scheme }) => scheme === atlas)
    ? identifiers
    : [...identifiers, { scheme: atlas, value: id }]

const isRead = (field: ImportField | null | undefined) => field != null && field !== 'contact'

/** The records of a list by all that each answers to. */
const byName = (records: ReadingSettings['needs'] | ReadingSettings['territories']): Map<string, string> =>
  new Map(records.flatMap((record) => foldedNames(record).map((name) => [name, record.id] as const)))
