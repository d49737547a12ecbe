import { inventMembers } from './members.ts'
import { organisationsCsv } from './organisations.ts'
import { inventPartnerships, partnershipsCsv } from './partnerships.ts'
import { boundaryGeoJson, territoriesGeoJson } from './region.ts'
import { surveysCsv } from './surveys.ts'

/** The training alliance, by file name: the same characters whenever and wherever it is asked for. */
export function trainingAlliance(): Record<string, string> {
  const members = inventMembers()
  return {
    'training-boundary.geojson': boundaryGeoJson(),
    'training-territories.geojson': territoriesGeoJson(),
    'training-alliance.csv': organisationsCsv(members),
    'training-partnerships.csv': partnershipsCsv(inventPartnerships(members)),
    'training-surveys.csv': surveysCsv(),
  }
}
