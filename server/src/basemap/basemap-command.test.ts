import { expect, test } from 'vitest'
import { monaco } from './basemap.factory.ts'
import { runBasemapCommand } from './basemap-command.ts'

async function said(place?: string): Promise<string> {
  const lines: string[] = []
  await runBasemapCommand(place, (line) => lines.push(line))
  return lines.join('\n')
}

test('says how a street map is had and how it is named', async () => {
  expect(await said()).toMatch(/tilemaker .*\n[\s\S]*TileJSON[\s\S]*BASEMAP=/)
})

test('says what is in one', async () => {
  expect(await said(monaco)).toMatch(
    /can be used[\s\S]*0 to 14[\s\S]*7\.41, 43\.72[\s\S]*OpenStreetMap[\s\S]*not drawn/,
  )
})

test('refuses what is none', async () => {
  await expect(said(import.meta.filename)).rejects.toThrow('neither PMTiles nor MBTiles')
})
