import { chmod, mkdir, mkdtemp, rm, stat, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { makePrivate } from './private-folder.ts'

async function temporaryFolder() {
  const folder = await mkdtemp(join(tmpdir(), 'atlas-private-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  return folder
}

const modeOf = async (path: string) => ((await stat(path)).mode & 0o777).toString(8)

test('a data folder that others could read is closed to them, with all that is in it', async () => {
  const folder = join(await temporaryFolder(), 'data')
  await mkdir(join(folder, 'base'), { recursive: true })
  await writeFile(join(folder, 'base', 'hashes'), '')
  await chmod(join(folder, 'base', 'hashes'), 0o644)
  await chmod(join(folder, 'base'), 0o755)
  await chmod(folder, 0o755)
  expect(await makePrivate(folder)).toBe(3)
  expect(await modeOf(folder)).toBe('700')
  expect(await modeOf(join(folder, 'base'))).toBe('700')
  expect(await modeOf(join(folder, 'base', 'hashes'))).toBe('600')
  expect(await makePrivate(folder)).toBe(0)
})

test('a new one is closed from the beginning', async () => {
  const folder = join(await temporaryFolder(), 'a', 'data')
  expect(await makePrivate(folder)).toBe(0)
  expect(await modeOf(folder)).toBe('700')
})

test('what a link leads to outside the folder keeps its rights', async () => {
  const outside = await temporaryFolder()
  await chmod(outside, 0o755)
  const folder = await temporaryFolder()
  await symlink(outside, join(folder, 'link'))
  await makePrivate(folder)
  expect(await modeOf(outside)).toBe('755')
})
