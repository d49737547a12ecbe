import type { Edition } from '@atlas/shared/editions/edition'
import { nameIn } from '@atlas/shared/names'
import { maxCountedSectors } from './cut-tile.ts'

/** What tiles of an edition hold, as TileJSON and archives of tiles say it. */
export function tileLayers({ sectors, alliance }: Edition) {
  const counted = sectors
    .slice(0, maxCountedSectors)
    .map(({ labels }, at) => [
      `s${at}`,
      `Number: places of organisations in the sector ${nameIn(labels, ...alliance.languages)}`,
    ])
  const others = sectors.length > maxCountedSectors ? [['sx', 'Number: in any other sector']] : []
  return [
    {
      id: 'places',
      fields: {
        n: 'Number: public places told as one',
        ...Object.fromEntries([...counted, ...others]),
        organisation: 'String: the id, where it is one place',
        name: 'String: the name, where it is one place',
      },
    },
  ]
}
