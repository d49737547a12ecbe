import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { aFolder } from '../http/outside.factory.ts'
import { AddressFileRefused, readAddressFile } from './address-file.ts'
import { readAddressesArguments } from './addresses-command.ts'

const ban = `id;id_fantoir;numero;rep;nom_voie;code_postal;code_insee;nom_commune;lon;lat
1;;12;bis;Rue Foch;47000;47001;Agen;0.62;44.2
2;;14;;"Allée ""des"" Pins";47000;47001;Agen;0.63;44.21
3;;;;Lieu-dit;47000;47001;Agen;0.63;44.21
`
const openAddresses = `{"type":"Feature","properties":{"number":"12a","street":"Keizersgracht","city":"Amsterdam","postcode":"1015 CN"},"geometry":{"type":"Point","coordinates":[4.88,52.37]}}
{"type":"Feature","properties":{"number":"4","street":"","city":"X","postcode":""},"geometry":{"type":"Point","coordinates":[4.88,52.37]}}
{"type":"Feature","properties":{"number":"4","street":"Y","city":"X","postcode":""},"geometry":null}
`

function aFile(content: string | Uint8Array, name = 'adresses.csv'): string {
  const path = join(aFolder(), name)
  writeFileSync(path, content)
  return path
}

async function read(path: string, country: string | null = null) {
  const { rows, credit, left } = await readAddressFile(path, country)
  const all = []
  for await (const row of rows) all.push(row)
  return { all, credit, left: left() }
}

test.each([
  ['as it is', ban],
  ['with a byte order mark and the line ends of Windows', `\uFEFF${ban.replaceAll('\n', '\r\n')}`],
  ['packed', gzipSync(ban)],
])('a file of the Base Adresse Nationale is read %s', async (_, content) => {
  expect(await read(aFile(content))).toEqual({
    credit: 'Base Adresse Nationale',
    left: 1,
    all: [
      {
        country: 'FR',
        postcode: '47000',
        locality: 'Agen',
        street: 'Rue Foch',
        number: 12,
        suffix: 'bis',
        longitude: 0.62,
        latitude: 44.2,
      },
      {
        country: 'FR',
        postcode: '47000',
        locality: 'Agen',
        street: 'Allée "des" Pins',
        number: 14,
        suffix: '',
        longitude: 0.63,
        latitude: 44.21,
      },
    ],
  })
})

test('a file of OpenAddresses is read, once its country is said', async () => {
  const path = aFile(openAddresses, 'amsterdam.geojson')
  await expect(read(path)).rejects.toThrow('add --country')
  expect(await read(path, 'NL')).toMatchObject({
    credit: 'OpenAddresses',
    left: 2,
    all: [
      {
        country: 'NL',
        number: 12,
        suffix: 'a',
        street: 'Keizersgracht',
        locality: 'Amsterdam',
        longitude: 4.88,
      },
    ],
  })
})

test.each<[string, () => string, RegExp]>([
  ['that is not there', () => '/nowhere/33.csv', /There is no file/],
  ['that is empty', () => aFile(''), /is empty/],
  [
    'with foreign columns',
    () => aFile('name,town\nCafé,Agen\n'),
    /no column numero or number, nom_voie or street.*Base Adresse Nationale/,
  ],
  ['without any address', () => aFile(ban.split('\n').slice(0, 1).join('\n')), /has no address/],
  [
    'that is GeoJSON in one piece',
    () => aFile('{"type":"FeatureCollection","features":[\n{}\n]}'),
    /line 1|line 3/,
  ],
  ['cut off while it was packed', () => aFile(gzipSync(ban).subarray(0, 60)), /cannot be read to its end/],
])('a file %s is refused, and it is said what to take', async (_, path, message) => {
  const refusal = await read(path(), 'FR').catch((error: unknown) => error)
  expect(refusal).toBeInstanceOf(AddressFileRefused)
  expect((refusal as Error).message).toMatch(message)
})

test('the command line is read', () => {
  expect(readAddressesArguments([], {})).toEqual({ action: 'list' })
  expect(readAddressesArguments(['add', 'Adresses 33.csv.gz'], {})).toMatchObject({
    action: 'add',
    name: 'adresses-33',
    country: null,
  })
  expect(readAddressesArguments(['add', 'x.geojson'], { name: 'Pays-Bas', country: 'NL' })).toMatchObject({
    name: 'pays-bas',
    country: 'NL',
  })
  expect(readAddressesArguments(['remove', 'x'], {})).toEqual({ action: 'remove', name: 'x' })
  for (const words of [['add'], ['remove'], ['put', 'x'], ['list', 'x'], ['add', 'a', 'b'], ['add', '.csv']])
    expect(() => readAddressesArguments(words, {})).toThrow(AddressFileRefused)
  expect(() => readAddressesArguments(['add', 'x'], { country: 'France' })).toThrow('two letters')
})
