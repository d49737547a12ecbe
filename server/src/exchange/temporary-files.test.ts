import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, expect, test, vi } from 'vitest'
import { deleteLeftFiles, temporaryPath } from './temporary-files.ts'

const folder = mkdtempSync(join(tmpdir(), 'atlas-temporary-'))
vi.stubEnv('TMPDIR', folder)
afterAll(() => {
  vi.unstubAllEnvs()
  rmSync(folder, { recursive: true, force: true })
})

const folderOf = (pid: number | undefined) => join(folder, `alliance-atlas-imports-${pid}`)

test('files of processes that have ended are deleted, those of running ones and of others stay', () => {
  const ended = spawnSync(process.execPath, ['--version']).pid
  for (const pid of [ended, process.ppid]) {
    mkdirSync(folderOf(pid))
    writeFileSync(join(folderOf(pid), 'upload'), 'half a file')
  }
  writeFileSync(join(folder, 'alliance-atlas-imports.txt'), 'not ours')
  deleteLeftFiles()
  expect(existsSync(folderOf(ended))).toBe(false)
  expect(existsSync(join(folderOf(process.ppid), 'upload'))).toBe(true)
  expect(existsSync(join(folder, 'alliance-atlas-imports.txt'))).toBe(true)
})

test('a new process with the number of an ended one begins with an empty folder', () => {
  const path = temporaryPath()
  writeFileSync(path, 'half a file')
  deleteLeftFiles()
  expect(existsSync(dirname(path))).toBe(false)
})
