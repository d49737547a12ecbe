import type { FileProblem, ImportFaultCode, importFaults, importNotes } from '@atlas/shared/exchange/faults'

type Remedy = (typeof importFaults)[ImportFaultCode]['remedy']

/** Why a whole file cannot be taken in, and what to do. */
const byProblem = {
  'exchange.problem.empty-file': 'This file is empty. Choose the one that has the rows in it.',
  'exchange.problem.no-rows':
    'This file has headings and nothing below them. Fill in at least one row, or choose another sheet.',
  'exchange.problem.not-a-table':
    'This is not a table ({found}), whatever its name says. Save your list as CSV or XLSX and choose that file.',
  'exchange.problem.old-workbook':
    'This is a workbook of the old kind (.xls). Open it, save it as .xlsx or CSV, and choose the new file.',
  'exchange.problem.encrypted-workbook':
    'This workbook is protected by a password. Save a copy without one and choose the copy.',
  'exchange.problem.unsupported-workbook':
    'Workbooks of this kind ({found}) cannot be read here. Save it as .xlsx or CSV and choose the new file.',
  'exchange.problem.damaged-workbook':
    'This workbook is damaged. Open it in your spreadsheet program, save it again, and choose the new file.',
  'exchange.problem.unpacks-too-large':
    'Unpacked, this workbook is larger than {limit}. Remove pictures and sheets that are not needed, or split it.',
  'exchange.problem.too-many-columns':
    'This file has {found} columns; up to {limit} are read. Remove those that are not needed.',
  'exchange.problem.too-many-rows': 'This file has more than {limit} rows. Split it into several files.',
  'exchange.problem.unclosed-quote':
    'In row {row} a quotation mark opens and never closes, so nothing behind it can be told apart. Mend that row.',
  'exchange.problem.line-too-long':
    'Row {row} is longer than {limit} characters. Look for a quotation mark that was never closed.',
  'exchange.problem.unknown-sheet': 'The workbook has no sheet of this name any more. Choose another sheet.',
  'exchange.problem.interrupted':
    'The service stopped while it worked on this file. Nothing was changed. Import the file once more.',
  'exchange.problem.changed-meanwhile':
    'Something that rows were to go into is no longer there: an organisation or a sector. Nothing was changed. Import the file once more.',
  'exchange.problem.internal':
    'Something in the service broke over this file. Nothing was changed. Try again; if it happens once more, show the operator the file.',
} satisfies Record<`exchange.problem.${FileProblem}`, string>

/** What is wrong with a cell or a row. */
const byFault = {
  'exchange.fault.required': 'This cell is empty, and a row is nothing without it.',
  'exchange.fault.too-long': 'This is longer than {limit} characters.',
  'exchange.fault.not-a-choice': 'This is none of the values that this field can have.',
  'exchange.fault.not-a-date': 'This is not a date that can be understood.',
  'exchange.fault.ambiguous-date': 'Day and month could be either way round. It was read as {read}.',
  'exchange.fault.future-date': 'This day has not come yet.',
  'exchange.fault.not-a-number': 'This is not a number.',
  'exchange.fault.not-a-web-address': 'This is not a web address.',
  'exchange.fault.not-a-country': 'No country is called this.',
  'exchange.fault.not-coordinates': 'These are not coordinates.',
  'exchange.fault.coordinates-out-of-range': 'These coordinates lie outside of the world.',
  'exchange.fault.coordinates-swapped': 'Longitude and latitude were swapped.',
  'exchange.fault.coordinates-incomplete': 'One of longitude and latitude is missing.',
  'exchange.fault.extra-cells':
    '{count, plural, one {One cell stands} other {# cells stand}} beyond the last heading.',
  'exchange.fault.control-characters': 'There were characters in it that cannot be shown.',
  'exchange.fault.two-principals': 'Several sectors are named as the principal one.',
  'exchange.fault.place-unknown': 'The gazetteer knows no place of this name.',
  'exchange.fault.place-ambiguous':
    '{count, plural, one {One place} other {# places}} could be meant by this name.',
  'exchange.fault.sector-left-out': 'This sector was left out by your decision.',
  'exchange.fault.partner-unknown': 'No organisation of this name, neither here nor in the file.',
  'exchange.fault.partner-ambiguous':
    '{count, plural, one {One organisation} other {# organisations}} could be meant by this name.',
  'exchange.fault.organisation-unknown': 'The alliance has no organisation of this name.',
  'exchange.fault.organisation-ambiguous':
    '{count, plural, one {One organisation} other {# organisations}} could be meant by this name.',
  'exchange.fault.need-unknown': 'The alliance has not listed this need.',
  'exchange.fault.actor-kind-unknown': 'The alliance has not listed this kind of actor.',
  'exchange.fault.sector-unknown': 'The alliance has no sector of this name.',
  'exchange.fault.territory-unknown': 'The alliance has no territory of this name.',
  'exchange.fault.self-partnership': 'Both sides are the same organisation.',
  'exchange.fault.duplicate-partnership': 'This partnership is there already, or stands twice in the file.',
  'exchange.fault.dates-out-of-order': 'The end lies before the beginning.',
} satisfies Record<`exchange.fault.${ImportFaultCode}`, string>

/** What has become of the value, or what can be done about it. */
const byRemedy = {
  'exchange.remedy.fill-in': 'Fill it in and import the row again.',
  'exchange.remedy.shorten': 'Shorten it and import the row again.',
  'exchange.remedy.use-choice': 'It is left empty. Use one of: {choices}.',
  'exchange.remedy.use-iso-date': 'It is left empty. Write it as year-month-day, such as 2026-11-21.',
  'exchange.remedy.read-day-first': 'If that is wrong, write it as year-month-day, such as 2026-11-21.',
  'exchange.remedy.check': 'It is kept as it is. Check it.',
  'exchange.remedy.left-out': 'It is left out.',
  'exchange.remedy.use-country': 'It is left empty. Write the country’s name or its two letters, such as FR.',
  'exchange.remedy.turned-round': 'They were put the right way round.',
  'exchange.remedy.removed': 'They were removed.',
  'exchange.remedy.first-kept': 'The first one is kept.',
  'exchange.remedy.place-by-hand':
    'It comes in without a point and waits in the tray beside the map. Check the spelling, or place it by hand.',
  'exchange.remedy.choose-place': 'Choose one above; until then it has no point on the map.',
  'exchange.remedy.decide-sector': 'Decide otherwise above to keep it.',
  'exchange.remedy.import-organisations-first': 'Import the organisations first, then this file.',
  'exchange.remedy.use-full-name': 'Write its full name as it stands in the alliance.',
  'exchange.remedy.add-to-list-first':
    'It was left out. Add it in the settings and read the file again, or add it to the organisation afterwards.',
  'exchange.remedy.create-sector-first': 'Add the sector in the settings, then import the row again.',
  'exchange.remedy.create-territory-first': 'Add the territory in the settings, then import the row again.',
  'exchange.remedy.correct-dates': 'Correct one of the two dates and import the row again.',
} satisfies Record<`exchange.remedy.${Remedy}`, string>

const byNote = {
  'exchange.note.contacts-left-out':
    'Contact persons, telephone numbers and e-mail addresses stay out: {columns}.',
  'exchange.note.duplicate-heading':
    'The heading “{heading}” stands over {columns, number} columns. Say which one is which.',
  'exchange.note.no-heading': 'Column {column} has values and no heading.',
  'exchange.note.encoding-doubtful':
    'Some characters could not be read. If accents look wrong below, choose another encoding.',
  'exchange.note.other-alliances':
    '{rows, plural, one {One row belongs} other {# rows belong}} to other alliances and stay out.',
} satisfies Record<`exchange.note.${(typeof importNotes)[number]}`, string>

/** What can be wrong with a file or a row of it. */
export const exchangeFaults = { ...byProblem, ...byFault, ...byRemedy, ...byNote }
