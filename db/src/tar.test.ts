import { execFileSync } from 'node:child_process'
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { unpackTar } from './tar.ts'

test('unpacks what tar packs: folders, empty ones too, and files of any size', async () => {
  const place = await mkdtemp(join(tmpdir(), 'atlas-tar-'))
  onTestFinished(() => rm(place, { recursive: true }))
  await mkdir(join(place, 'from/global/empty'), { recursive: true })
  const sizes = [0, 1, 511, 512, 513, 8192, 100_000]
  for (const size of sizes)
    await writeFile(join(place, `from/global/${size}`), Buffer.alloc(size, `content ${size}`))
  const tar = execFileSync('tar', ['--format=ustar', '-C', join(place, 'from'), '-cf', '-', '.'])
  await unpackTar(tar, join(place, 'to'))
  expect((await readdir(join(place, 'to'), { recursive: true })).sort()).toEqual(
    (await readdir(join(place, 'from'), { recursive: true })).sort(),
  )
  for (const size of sizes)
    expect(await readFile(join(place, `to/global/${size}`))).toEqual(
      await readFile(join(place, `from/global/${size}`)),
    )
})
