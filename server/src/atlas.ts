// The command line: `pnpm atlas help`.

import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { backUp, restore } from '@atlas/db/backup'
import { type OpenStore, openStore, StoreInUse } from '@atlas/db/open'
import { runBasemapCommand } from './basemap/basemap-command.ts'
import { BasemapError } from './basemap/tile-source.ts'
import { type Config, readConfig, readEnvironment } from './config.ts'
import { ImportRefused, importFile, importOptions, readImportArguments } from './exchange/import-command.ts'
import { explainFailure } from './explain-failure.ts'
import { ExportRefused, exportFile, exportOptions, readExportArguments } from './exports/export-command.ts'
import { AddressFileRefused } from './geocoding/address-file.ts'
import {
  addressesOptions,
  readAddressesArguments,
  runAddressesCommand,
} from './geocoding/addresses-command.ts'
import { OutlineFileRefused } from './outlines/outline-file-refused.ts'
import { outlinesOptions, readOutlinesArguments, runOutlinesCommand } from './outlines/outlines-command.ts'
import { AccountRefused, readAccountArguments, runAccountCommand } from './people/account-command.ts'

const help = `Usage: pnpm atlas COMMAND

  import FILE --alliance SLUG   Bring a CSV file, an XLSX or ODS workbook, GeoJSON or KML into an alliance
      --sheet NAME              of a workbook; otherwise the first one
      --kind KIND               organisations, partnerships or surveys; otherwise told from the headings
      --headings LINE           the line of the headings; otherwise recognised
      --hidden ANSWER           take (default) or leave rows that the workbook hides
      --only LABEL              of several alliances in the file, the one whose rows are taken
      --duplicates POLICY       advised (default): merge what is certainly the same, keep what is merely alike;
                                skip, merge or keep all that look like another
      --merges NUMBER           so many rows are merged: confirms what a first try has listed
      --new-sectors ANSWER      create or leave sectors that the alliance does not have
      --report FILE             write what became of every row, as CSV
      --language LANGUAGE       of the report: en (default) or fr
      --dry-run                 say what would happen, and change nothing
  export ALLIANCE FILE          Write an alliance to a file; its ending says what it becomes: .xlsx, .csv, .geojson,
                                .kml, .gexf or .graphml. Without more, what guests may read
      --kind KIND               of a .csv: organisations (default), partnerships or surveys
      --private                 with what only members see: judgements, notes, missing actors, exact places
      --contacts                with e-mail addresses and telephones of organisations
      --language LANGUAGE       of headings and values: en or fr; otherwise the first of the alliance
  alliances                     List the alliances
  backup FILE                   Write all of the store to one file; the service may run meanwhile
  restore FILE                  Make the store again from such a file, in a new database or data folder
  addresses add FILE            Add an address file, so that addresses are found without any service: CSV of the Base
                                Adresse Nationale (adresse.data.gouv.fr), or a file of OpenAddresses; packed or not
      --name NAME               what to call it; otherwise the name of the file. One of that name is replaced
      --country XX              whose addresses they are, where the file does not say
  addresses [remove NAME]       List the address files, or remove one
  boundaries add FILE           Add outlines to choose regions and territories from by name: GeoJSON in WGS 84, packed or
                                not, with a code and a name in the properties of each feature
      --name NAME               what to call the catalogue; otherwise the name of the file. One of that name is replaced
      --credit TEXT             whose data they are
      --code-property PROPERTY  which property is the code,
      --name-property PROPERTY  and which one the name; otherwise told from what they are called
      --language XX             of the names; otherwise they are shown in all
      --repair                  mend lines that cross
  boundaries [remove NAME]      List the catalogues of outlines, or remove one
  basemap [FILE|ADDRESS]        Say how streets under the maps are had, or check a file or an address of them
  account list                  List the accounts: who is an operator, who belongs where
  account link ADDRESS          Print a one-time link by which this account chooses a new password
  account operator ADDRESS      Make this account an operator
  help                          Show this

The store is the one of the service: DATABASE_URL, or the folder DATA_DIR, which one process at a time can use.
Ends with 0 when all is done, 1 when nothing was, 2 when something has to be said first, 3 when rows were left out
because of errors.`

/** The command line asks for something that there is not; the message says what. */
class UsageError extends Error {
  override name = 'UsageError'
}

const tell = (message: string) => process.stderr.write(`${message}\n`)

async function run([command = 'help', ...rest]: string[]): Promise<number> {
  if (command === 'help' || command === '--help' || command === '-h') {
    console.log(help)
    return 0
  }
  if (command === 'alliances') {
    parseArgs({ args: rest })
    return withStore(listAlliances)
  }
  if (command === 'addresses') {
    const { positionals, values } = parseArgs({
      args: rest,
      allowPositionals: true,
      options: addressesOptions,
    })
    const wanted = readAddressesArguments(positionals, values)
    return withStore(async (store) => {
      await runAddressesCommand(store, wanted, { print: console.log, tell })
      return 0
    }, whileServing.store)
  }
  if (command === 'boundaries') {
    const { positionals, values } = parseArgs({
      args: rest,
      allowPositionals: true,
      options: outlinesOptions,
    })
    const wanted = readOutlinesArguments(positionals, values)
    return withStore(async (store) => {
      await runOutlinesCommand(store, wanted, { print: console.log, tell })
      return 0
    }, whileServing.store)
  }
  if (command === 'basemap') {
    const [place, ...more] = parseArgs({ args: rest, allowPositionals: true }).positionals
    if (more.length > 0) throw new UsageError('Say one file or address: pnpm atlas basemap FILE.')
    await runBasemapCommand(place, console.log)
    return 0
  }
  if (command === 'account') {
    const wanted = readAccountArguments(rest)
    return withStore(async ({ db }, { baseUrl }) => {
      await runAccountCommand(db, wanted, { baseUrl, print: console.log })
      return 0
    }, whileServing.store)
  }
  if (command === 'backup' || command === 'restore') {
    const file = readFileArgument(command, rest)
    return withConfig((config) => (command === 'backup' ? backUp(config, file, tell) : restore(config, file)))
  }
  if (command === 'import') {
    const wanted = readImportArguments(
      parseArgs({ args: rest, allowPositionals: true, options: importOptions }),
    )
    return withStore((store) => importFile(store, wanted, { tell, print: console.log }))
  }
  if (command === 'export') {
    const wanted = readExportArguments(
      parseArgs({ args: rest, allowPositionals: true, options: exportOptions }),
    )
    return withStore(async (store) => {
      await exportFile(store, wanted, tell)
      return 0
    }, whileServing.export)
  }
  throw new UsageError(`There is no command ${command}.`)
}

/** What to do instead where the embedded store is in use: one process at a time has it. */
const whileServing = {
  import: 'While the service runs, files are imported in the browser: open the alliance, then Import.',
  export: 'While the service runs, take files away in the browser: open the alliance, then Export.',
  store: 'The service has the embedded store to itself: stop it, say this again, and start it anew.',
}

function readFileArgument(command: string, rest: string[]): string {
  const [file, ...more] = parseArgs({ args: rest, allowPositionals: true }).positionals
  if (file === undefined || more.length > 0) throw new UsageError(`Say one file: pnpm atlas ${command} FILE.`)
  return resolve(file)
}

async function withConfig(work: (config: Config) => Promise<void>): Promise<number> {
  const config = readConfig(readEnvironment())
  try {
    await work(config)
    return 0
  } catch (error) {
    return explain(error, config, '')
  }
}

async function withStore(
  work: (store: OpenStore, config: Config) => Promise<number>,
  instead = whileServing.import,
): Promise<number> {
  const config = readConfig(readEnvironment())
  try {
    const store = await openStore({ ...config, onProgress: tell })
    try {
      return await work(store, config)
    } finally {
      await store.close()
    }
  } catch (error) {
    return explain(error, config, instead)
  }
}

function explain(error: unknown, config: Config, instead: string): number {
  if (
    error instanceof AccountRefused ||
    error instanceof AddressFileRefused ||
    error instanceof OutlineFileRefused
  ) {
    tell(error.message)
    return 1
  }
  if (error instanceof ImportRefused || error instanceof ExportRefused) {
    tell(error.message)
    return error.exitCode
  }
  tell(explainFailure(error, config))
  if (error instanceof StoreInUse) tell(instead)
  return 1
}

async function listAlliances({ db }: OpenStore): Promise<number> {
  const alliances = await db
    .selectFrom('alliance')
    .select(['slug', 'name'])
    .where('deletedAt', 'is', null)
    .orderBy('name')
    .execute()
  for (const { slug, name } of alliances) console.log(`${slug.padEnd(24)}${name}`)
  return 0
}

// What this process writes, database and reports, is for its account alone.
process.umask(0o077)

try {
  process.exitCode = await run(process.argv.slice(2))
} catch (error) {
  const { code = '', message } = error as NodeJS.ErrnoException
  if (error instanceof ImportRefused || error instanceof ExportRefused) {
    tell(error.message)
    process.exitCode = error.exitCode
  } else if (
    error instanceof BasemapError ||
    error instanceof AddressFileRefused ||
    error instanceof OutlineFileRefused
  ) {
    tell(error.message)
    process.exitCode = 1
  } else if (
    error instanceof UsageError ||
    error instanceof AccountRefused ||
    code.startsWith('ERR_PARSE_ARGS')
  ) {
    tell(`${message}\nSee pnpm atlas help.`)
    process.exitCode = 2
  } else {
    tell(explainFailure(error, undefined))
    process.exitCode = 1
  }
}
