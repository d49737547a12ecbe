import type { Rolldown } from 'vite'

/** Large, and needed by some pages only: what checks a draft, what stands around MapLibre, and sentences of findings. */
const some = {
  forms: /typebox|@mantine[\\/]form|klona|fast-deep-equal|[\\/]ui[\\/](use-checked-form|schema-faults)/,
  maplibre: /node_modules[\\/]maplibre-gl|basemap[\\/](basemap-layers|map-theme|maplibre)\.ts/,
  maps: /web[\\/]src[\\/](basemap|map)[\\/]|maplibre|topojson/,
  words: /findings[\\/]words[\\/]|history[\\/]finding-name/,
}
/** The French catalogue needs these, and none of the sentences that need them too. */
const spaces = /french-spaces/
const main = /index\.html|[\\/]main\.tsx/

/** Pages for everybody are small: what they load is theirs alone. */
const publicPage = /[\\/]public-page[\\/]|public-map/
/** Loads what is loaded later. */
const preload = /vite[\\/]preload-helper/

const isOfSome = (id: string) =>
  publicPage.test(id) || preload.test(id) || Object.values(some).some((test) => test.test(id))

/**
 * Few files instead of one for each set of pages that share something, most of which would be less than a kilobyte:
 * browsers fetch six at a time. What every page stands on, the libraries apart because they change less often; what
 * many pages share; and what is large and goes together. The rest is split by the pages that need it.
 */
export const chunkGroups: Rolldown.CodeSplittingGroup[] = [
  { name: 'preload', test: preload, priority: 9 },
  { name: 'spaces', test: spaces, priority: 8 },
  {
    name: 'libraries',
    tags: ['$initial'],
    test: (id) => id.includes('node_modules') && !isOfSome(id),
    priority: 7,
  },
  { name: 'shell', tags: ['$initial'], test: (id) => !isOfSome(id) && !main.test(id), priority: 6 },
  { name: 'pages', minShareCount: 5, test: (id) => !isOfSome(id), priority: 5 },
  ...Object.entries(some).map(([name, test], at) => ({ name, test, minShareCount: 2, priority: 4 - at })),
]
