/**
 * What each noun of the service stands on, besides itself, `http/`, db and shared: exactly the imports that there are. A
 * noun that is not here yet may import no other until somebody has thought about where it stands.
 */
export const standsOn: Readonly<Record<string, readonly string[]>> = {
  people: [],
  basemap: [],
  geocoding: [],
  outlines: [],
  history: [],
  alliances: ['people'],
  sectors: [],
  criteria: [],
  organisations: [],
  territories: [],
  dataset: [],
  'finding-decisions': [],
  findings: ['dataset', 'finding-decisions', 'territories'],
  exchange: ['alliances', 'sectors', 'territories'],
  exports: ['dataset', 'organisations'],
  editions: ['dataset', 'public', 'territories'],
  mail: [],
  suggestions: ['mail', 'organisations', 'people', 'public'],
  workshops: ['dataset', 'history', 'organisations', 'public'],
}
