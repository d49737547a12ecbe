import type { ImportSentences } from './sentences.ts'

/** What a file is that is no table. */
const others: Record<string, string> = {
  json: 'data for programs (JSON) and not a table',
  html: 'a web page and not a table',
  xml: 'data for programs (XML) and not a table',
  rtf: 'a text document and not a table',
  opendocument: 'a text document and not a table',
  vcard: 'an address card and not a table',
  calendar: 'a calendar and not a table',
  pdf: 'a PDF and not a table',
}

export const english: ImportSentences = {
  problems: {
    'empty-file': 'This file is empty. Choose the one that has the rows in it.',
    'no-rows':
      'This file has headings and nothing below them. Fill in at least one row, or choose another sheet.',
    'not-a-table': ({ found }) =>
      `This is ${others[found] ?? `no table (${found})`}, whatever its name says. Save your list as CSV or XLSX and choose that file.`,
    'old-workbook':
      'This is a workbook of the old kind (.xls). Open it, save it as .xlsx or CSV, and choose the new file.',
    'encrypted-workbook':
      'This workbook is protected by a password. Save a copy without one and choose the copy.',
    'unsupported-workbook': ({ found }) =>
      `Workbooks of this kind (${found}) cannot be read here. Save it as .xlsx or CSV and choose the new file.`,
    'damaged-workbook':
      'This workbook is damaged. Open it in your spreadsheet program, save it again, and choose the new file.',
    'damaged-data': ({ found }) =>
      `This ${found} file breaks off, or is not written as it should be. Export it again and choose the new file.`,
    'unpacks-too-large': ({ limit }, { fileSize }) =>
      `Unpacked, this workbook is larger than ${fileSize(limit)}. Remove pictures and sheets that are not needed, or split it.`,
    'too-many-columns': ({ found, limit }, { number }) =>
      `This file has ${number(found)} columns; up to ${number(limit)} are read. Remove those that are not needed.`,
    'too-many-rows': ({ limit }, { number }) =>
      `This file has more than ${number(limit)} rows. Split it into several files.`,
    'unclosed-quote': ({ row }, { number }) =>
      `In row ${number(row)} a quotation mark opens and never closes, so nothing behind it can be told apart. Mend that row.`,
    'line-too-long': ({ row, limit }, { number }) =>
      `Row ${number(row)} is longer than ${number(limit)} characters. Look for a quotation mark that was never closed.`,
    'unknown-sheet': 'The workbook has no sheet of this name. Choose another sheet.',
    interrupted:
      'The service stopped while it worked on this file. Nothing was changed. Import the file once more.',
    'changed-meanwhile':
      'Something that rows were to go into is no longer there: an organisation or a sector. Nothing was changed. Import the file once more.',
    internal:
      'Something in the service broke over this file. Nothing was changed. Try again; if it happens once more, show the operator the file.',
  },
  faults: {
    required: 'This cell is empty, and a row is nothing without it.',
    'too-long': ({ limit }, { number }) => `This is longer than ${number(limit)} characters.`,
    'not-a-choice': 'This is none of the values that this field can have.',
    'not-a-date': 'This is not a date that can be understood.',
    'ambiguous-date': ({ read }, { shortDay }) =>
      `Day and month could be either way round. It was read as ${shortDay(read)}.`,
    'future-date': 'This day has not come yet.',
    'not-a-number': 'This is not a number.',
    'not-a-web-address': 'This is not a web address.',
    'not-an-email': 'This is not one e-mail address.',
    'not-a-phone-number': 'This is not one telephone number.',
    'not-a-country': 'No country is called this.',
    'identifier-placeholder': 'This stands for “no number yet”. It identifies nobody.',
    'identifier-ruined': 'A spreadsheet has shortened this number, and its last digits are lost.',
    'not-an-identifier': 'This cannot be a number of this register: a digit is wrong or missing.',
    'status-unknown': 'What this says of its status is not understood.',
    'day-number': ({ read }, { shortDay }) =>
      `This is the number of a day, as spreadsheets count them. It was read as ${shortDay(read)}.`,
    'coordinates-zero': '0, 0 is no place: somebody has filled the cell with zeros.',
    'not-coordinates': 'These are not coordinates.',
    'coordinates-out-of-range': 'These coordinates lie outside of the world.',
    'coordinates-swapped': 'Longitude and latitude were swapped.',
    'coordinates-incomplete': 'One of longitude and latitude is missing.',
    'extra-cells': ({ count }, { number, plural }) =>
      plural(
        count,
        'One cell stands beyond the last heading.',
        `${number(count)} cells stand beyond the last heading.`,
      ),
    'control-characters': 'There were characters in it that cannot be shown.',
    'two-principals': 'Several sectors are named as the principal one.',
    'place-unknown': 'The gazetteer knows no place of this name.',
    'place-ambiguous': ({ count }, { number, plural }) =>
      plural(
        count,
        'One place could be meant by this name.',
        `${number(count)} places could be meant by this name.`,
      ),
    'sector-left-out': 'This sector was left out by your decision.',
    'partner-unknown': 'No organisation of this name, neither here nor in the file.',
    'partner-ambiguous': ({ count }, { number, plural }) =>
      plural(
        count,
        'One organisation could be meant by this name.',
        `${number(count)} organisations could be meant by this name.`,
      ),
    'organisation-unknown': 'The alliance has no organisation of this name.',
    'organisation-ambiguous': ({ count }, { number, plural }) =>
      plural(
        count,
        'One organisation could be meant by this name.',
        `${number(count)} organisations could be meant by this name.`,
      ),
    'need-unknown': 'The alliance has not listed this need.',
    'actor-kind-unknown': 'The alliance has not listed this kind of actor.',
    'territory-not-listed': 'The alliance has no territory of this name.',
    'criterion-unknown': 'The alliance has no criterion with this code.',
    'not-an-answer': 'This is none of the answers of this criterion.',
    'not-yes-or-no': 'This is neither yes nor no.',
    'sector-unknown': 'The alliance has no sector of this name.',
    'territory-unknown': 'The alliance has no territory of this name.',
    'self-partnership': 'Both sides are the same organisation.',
    'duplicate-partnership': 'This partnership is there already, or stands twice in the file.',
    'dates-out-of-order': 'The end lies before the beginning.',
  },
  remedies: {
    'fill-in': 'Fill it in and import the row again.',
    shorten: 'Shorten it and import the row again.',
    'use-choice': ({ choices }) => `It is left empty. Use one of: ${choices}.`,
    'use-iso-date': 'It is left empty. Write it as year-month-day, such as 2026-11-21.',
    'read-day-first': 'If that is wrong, write it as year-month-day, such as 2026-11-21.',
    'left-out': 'It is left out.',
    'check-number': 'It is kept as it was written, and identifies nobody. Check it against the register.',
    'format-as-text': 'It is left out. Format the column as text, enter the number again and save.',
    'say-meaning':
      'Say what the value means, and read the file again: an organisation that has closed is not one that is there.',
    'read-as-day': 'If that is wrong, write it as year-month-day, such as 2026-11-21.',
    'use-country': 'It is left empty. Write the country’s name or its two letters, such as FR.',
    'turned-round': 'They were put the right way round.',
    removed: 'They were removed.',
    'first-kept': 'The first one is kept.',
    'place-by-hand':
      'It comes in without a point and waits in the tray beside the map. Check the spelling, or place it by hand.',
    'choose-place': 'It has no point on the map until somebody chooses one of them.',
    'decide-sector': 'Add the sector in the settings to use it.',
    'import-organisations-first': 'Import the organisations first, then this file.',
    'use-full-name': 'Write its full name as it stands in the alliance.',
    'add-to-list-first':
      'It was left out. Add it in the settings and read the file again, or add it to the organisation afterwards.',
    'create-sector-first': 'Add the sector in the settings, then import the row again.',
    'create-territory-first': 'Add the territory in the settings, then import the row again.',
    'correct-dates': 'Correct one of the two dates and import the row again.',
  },
  decidable: {
    'say-meaning': 'Say above, under “Values”, what it means.',
    'choose-place': 'Choose one above; until then it has no point on the map.',
    'decide-sector': 'Decide otherwise above to keep it.',
  },
  report: {
    columns: {
      row: 'row',
      name: 'name',
      outcome: 'outcome',
      record: 'record',
      column: 'column',
      value: 'value',
      wrong: 'what is wrong',
      remedy: 'what to do',
    },
    outcomes: {
      create: 'new',
      merge: 'merged',
      skip: 'left out',
      faulty: 'left out because of an error',
    },
  },
}
