import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { anOrganisation } from '../../test/factories.ts'
import { atlasCommand } from './atlas.factory.ts'

const slug = `atlas-${process.pid}`
const { folder, alliance, withStore, atlas, names, list } = await atlasCommand(slug)

describe('pnpm atlas', () => {
  test('tells what it can do', async () => {
    expect(await atlas('help')).toMatchObject({
      code: 0,
      out: expect.stringContaining('import FILE --alliance SLUG'),
    })
    expect(await atlas('explode')).toMatchObject({
      code: 2,
      problems: expect.stringContaining('no command explode'),
    })
    expect(await atlas('import', 'x.csv')).toMatchObject({
      code: 2,
      problems: expect.stringContaining('--alliance'),
    })
    expect(await atlas('import', 'x.csv', '--alliance', slug, '--kind', 'people')).toMatchObject({
      code: 2,
      problems: expect.stringContaining('organisations, partnerships, surveys'),
    })
    expect(await atlas('import', 'x.csv', '--color')).toMatchObject({ code: 2 })
  })

  test('imports a file, and says what was wrong with it', async () => {
    await list('partners.csv', [
      'name,sectors,influence',
      'Red Door,Health,huge',
      ',Health,',
      'Blue Door,Gossip,low',
    ])
    const wanted = ['import', 'partners.csv', '--alliance', slug]

    const asked = await atlas(...wanted)
    expect(asked).toMatchObject({ code: 2, problems: expect.stringContaining('Gossip (1)') })
    const tried = await atlas(...wanted, '--new-sectors', 'leave', '--dry-run')
    expect(tried).toMatchObject({ code: 3, out: expect.stringContaining('Nothing was changed') })
    expect(await names()).toEqual([])

    const done = await atlas(
      ...wanted,
      '--new-sectors',
      'create',
      '--report',
      'report.csv',
      '--language',
      'fr',
    )
    expect(done.code, done.problems).toBe(3)
    expect(done.out).toContain('partners.csv: 3 rows of organisations')
    expect(done.out).toContain('2 new, 0 merged, 0 left out, 1 with errors')
    expect(done.out).toContain('row 3, name')
    expect(await names()).toEqual(['blue door', 'red door'])
    const report = await readFile(join(folder, 'report.csv'), 'utf8')
    expect(report.split('\r\n')[0]).toBe(
      '\ufeffligne,nom,résultat,fiche,colonne,valeur,ce qui ne va pas,que faire',
    )
    expect((await atlas('alliances')).out).toContain(`${slug} `)
  }, 180_000)

  const onFolder = process.env.ATLAS_ENGINE === 'embedded' ? test : undefined
  onFolder?.(
    'says who holds the data folder, and how to import meanwhile',
    async () => {
      await withStore(async () => {
        const refused = await atlas('import', 'partners.csv', '--alliance', slug)
        expect(refused).toMatchObject({
          code: 1,
          problems: expect.stringContaining(`process ${process.pid}`),
        })
        expect(refused.problems).toContain('in the browser')
      })
    },
    60_000,
  )

  test('exports an alliance as what the ending of the file says', async () => {
    await withStore((store) => anOrganisation(store, alliance, { name: 'Exported <&>', influence: 'high' }))
    const exported = await atlas('export', slug, 'testland.csv')
    expect(exported).toMatchObject({ code: 0 })
    const open = await readFile(join(folder, 'testland.csv'), 'utf8')
    expect(open).toContain('Exported <&>')
    expect(open).not.toContain('Influence')
    expect(await atlas('export', slug, 'testland.graphml', '--private', '--language', 'fr')).toMatchObject({
      code: 0,
    })
    const graph = await readFile(join(folder, 'testland.graphml'), 'utf8')
    expect(graph).toContain('Confidentiel')
    expect(graph).toContain('Forte')
  })
})
