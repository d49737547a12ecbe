import { basename, resolve } from 'node:path'
import { addAddressFile, listAddressFiles, removeAddressFile } from '@atlas/db/addresses'
import type { Store } from '@atlas/db/connect'
import { fold } from '@atlas/shared/names'
import { AddressFileRefused, readAddressFile } from './address-file.ts'

type Tell = { print: (line: string) => void; tell: (line: string) => void }

export type AddressesCommand =
  | { action: 'list' }
  | { action: 'add'; file: string; name: string; country: string | null }
  | { action: 'remove'; name: string }

export const addressesOptions = { name: { type: 'string' }, country: { type: 'string' } } as const

/** @throws AddressFileRefused where something is not said, or cannot be meant */
export function readAddressesArguments(
  positionals: readonly string[],
  { name, country }: { name?: string; country?: string },
): AddressesCommand {
  const [action = 'list', subject, ...more] = positionals
  if (more.length > 0 || (action === 'list' && subject))
    throw new AddressFileRefused(`Nothing is meant by ${more[0] ?? subject}.`)
  if (action === 'list') return { action }
  if (action !== 'add' && action !== 'remove')
    throw new AddressFileRefused(`Say list, add FILE or remove NAME, and not ${action}.`)
  if (!subject)
    throw new AddressFileRefused(
      action === 'add' ? 'Say which file to add.' : 'Say the name of what to remove.',
    )
  if (action === 'remove') return { action, name: subject }
  if (country !== undefined && !/^[A-Z]{2}$/.test(country))
    throw new AddressFileRefused(
      `--country wants the two letters of ISO 3166-1 in upper case, as FR, and not ${country}.`,
    )
  const made = fold(name ?? basename(subject).replace(/\.(csv|geojson|json)?(\.gz)?$/i, '')).replace(
    /[^a-z0-9]+/g,
    '-',
  )
  const code = made.replace(/^-+|-+$/g, '')
  if (!code) throw new AddressFileRefused('Say what to call it: --name NAME.')
  return { action, file: resolve(subject), name: code, country: country ?? null }
}

/** @throws AddressFileRefused */
export async function runAddressesCommand(
  store: Store,
  wanted: AddressesCommand,
  { print, tell }: Tell,
): Promise<void> {
  if (wanted.action === 'remove') {
    if (!(await removeAddressFile(store.db, wanted.name)))
      throw new AddressFileRefused(
        `There is no address file called ${wanted.name}: pnpm atlas addresses lists them.`,
      )
    return print(`Removed ${wanted.name}.`)
  }
  if (wanted.action === 'add') {
    const reading = await readAddressFile(wanted.file, wanted.country)
    tell(`Adding the addresses of ${wanted.file}`)
    const added = await addAddressFile(store, { name: wanted.name, credit: reading.credit }, reading.rows)
    const left =
      reading.left() > 0 ? `; ${reading.left()} rows without a number, a street or a place were left out` : ''
    return print(`Added ${wanted.name}: ${added.houses} houses in ${added.streets} streets${left}.`)
  }
  const files = await listAddressFiles(store.db)
  if (files.length === 0) print('No address file has been added.')
  for (const { name, houses, streets, credit, addedAt } of files)
    print(
      `${name.padEnd(24)}${houses} houses, ${streets} streets  ${credit}  added ${new Date(addedAt).toISOString().slice(0, 10)}`,
    )
}
