import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import {
  compressTar,
  deleteUnfinished,
  listSnapshots,
  readSnapshot,
  setAside,
  writeSnapshot,
} from './snapshots.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'atlas-snapshots-'))
})
afterEach(() => rm(folder, { recursive: true }))

const content = new Blob(['as good as a tar '.repeat(10_000)])
const take = async (taken: string, transactions = '1') =>
  writeSnapshot(folder, await compressTar(content), transactions, new Date(taken))
const times = async () => (await listSnapshots(folder)).map(({ taken }) => taken)

test('gives back what was written, and what its name says of it', async () => {
  const written = await take('2026-11-21T14:57:03.123Z', '764')
  expect(written).toMatchObject({ taken: '2026-11-21T14:57:03.123Z', transactions: '764' })
  expect(await listSnapshots(folder)).toEqual([written])
  expect(await (await readSnapshot(written)).text()).toBe(await content.text())
})

test.each<[string, (bytes: Buffer) => Buffer]>([
  [
    'a changed byte',
    (bytes) => Buffer.concat([bytes.subarray(0, 99), Buffer.from([7]), bytes.subarray(100)]),
  ],
  ['a missing end', (bytes) => bytes.subarray(0, -1)],
  ['nothing in it', () => Buffer.alloc(0)],
])('is not read with %s', async (_, damage) => {
  const { path } = await take('2026-11-21T12:00:00.000Z')
  await writeFile(path, damage(await readFile(path)))
  const [snapshot] = await listSnapshots(folder)
  await expect(snapshot && readSnapshot(snapshot)).rejects.toThrow('checksum')
})

test('one in progress, one set aside and other files are no snapshots', async () => {
  const damaged = await take('2026-11-21T12:00:00.000Z')
  await setAside(damaged)
  await writeFile(join(folder, `${damaged.path.split('/').at(-1)}.4711.partial`), 'half')
  await writeFile(join(folder, 'notes.txt'), 'mine')
  expect(await times()).toEqual([])
  await deleteUnfinished(folder)
  expect(await readdir(folder)).toEqual(
    expect.arrayContaining(['notes.txt', expect.stringMatching(/\.damaged$/)]),
  )
  expect(await readdir(folder)).toHaveLength(2)
})

test('lists none where there is no folder yet', async () => {
  expect(await listSnapshots(join(folder, 'nowhere'))).toEqual([])
})

test('keeps the newest three, and the last of each of seven days', async () => {
  for (let day = 10; day < 20; day++)
    for (const hour of ['08', '09', '10', '11']) await take(`2026-11-${day}T${hour}:00:00.000Z`)
  expect(await times()).toEqual([
    '2026-11-19T11:00:00.000Z',
    '2026-11-19T10:00:00.000Z',
    '2026-11-19T09:00:00.000Z',
    ...[18, 17, 16, 15, 14, 13].map((day) => `2026-11-${day}T11:00:00.000Z`),
  ])
})
