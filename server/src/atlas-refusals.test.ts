// Runs on one engine: what is refused is refused before anything is written, and each opening of a folder takes seconds.

import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { atlasCommand } from './atlas.factory.ts'

const slug = `refusals-${process.pid}`
const { folder, alliance, withStore, atlas, names, list } = await atlasCommand(slug)

describe('pnpm atlas', () => {
  test('merges nothing that nobody has seen: it lists who goes into whom, and asks for their number', async () => {
    await writeFile(join(folder, 'twice.csv'), 'nom,ville\nTwin House,Bordeaux\nTwin House,Bordeaux\n')
    const wanted = ['import', 'twice.csv', '--alliance', slug]
    const refused = await atlas(...wanted)
    expect(refused).toMatchObject({ code: 2 })
    expect(refused.problems).toContain('row 3 “Twin House” would be merged into “Twin House”, row 2')
    expect(refused.problems).toContain('--merges 1')
    expect(await names()).not.toContain('twin house')
    expect(await atlas(...wanted, '--merges', '2')).toMatchObject({ code: 2 })
    expect(await atlas(...wanted, '--merges', '1')).toMatchObject({ code: 0 })
    expect((await names()).filter((name) => name === 'twin house')).toHaveLength(1)
  }, 180_000)

  test('says what is wrong with a file that cannot be read, and changes nothing', async () => {
    await writeFile(join(folder, 'picture.csv'), Buffer.from('\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'latin1'))
    await list('empty.csv', [''])
    const before = await names()
    expect(await atlas('import', 'picture.csv', '--alliance', slug)).toMatchObject({ code: 1 })
    expect(await atlas('import', 'empty.csv', '--alliance', slug)).toMatchObject({
      code: 1,
      problems: expect.stringContaining('empty'),
    })
    expect(await atlas('import', 'nowhere.csv', '--alliance', slug)).toMatchObject({ code: 1 })
    expect(await atlas('import', 'empty.csv', '--alliance', 'nobody')).toMatchObject({
      code: 1,
      problems: expect.stringContaining('pnpm atlas alliances'),
    })
    expect(await names()).toEqual(before)
    const left = await withStore(({ db }) =>
      db
        .selectFrom('import')
        .select('id')
        .where('allianceId', '=', alliance)
        .where('status', '<>', 'done')
        .execute(),
    )
    expect(left).toEqual([])
  }, 180_000)

  test('says which export there is not', async () => {
    for (const [wanted, code, said] of [
      [['nowhere', 'x.xlsx'], 1, 'There is no alliance nowhere'],
      [[slug, 'x.doc'], 2, 'its ending says what it becomes'],
      [[slug, 'x.csv', '--kind', 'people'], 2, '--kind organisations, partnerships or surveys'],
      [[slug], 2, 'Say an alliance and one file'],
    ] as const) {
      const refused = await atlas('export', ...wanted)
      expect([refused.code, refused.problems]).toEqual([code, expect.stringContaining(said)])
    }
  }, 180_000)
})
