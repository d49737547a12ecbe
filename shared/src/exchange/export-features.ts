import type { Feature, Features } from '../formats/features.ts'
import { nameIn } from '../names.ts'
import type { FileContents } from './file-contents.ts'
import { organisationColumns } from './write-organisation.ts'
import type { WrittenOrganisation } from './written.ts'

/** The point says these. */
const positions = ['longitude', 'latitude']

/** Organisations as places on a map: one for each place, and one that is nowhere for those without any. */
export function exportFeatures({ name, note, writing, organisations }: FileContents): Features {
  const columns = organisationColumns(writing).filter(({ field }) => !positions.includes(field))
  const propertiesOf = (organisation: WrittenOrganisation) =>
    Object.fromEntries(
      columns
        .map(({ field, cell }) => [field, cell(organisation)] as const)
        .filter(([, value]) => value !== ''),
    )
  async function* features(): AsyncGenerator<Feature> {
    for await (const organisation of organisations()) {
      const called = nameIn(organisation.names, writing.language, ...writing.languages)
      const { locations } = organisation
      if (locations.length === 0)
        yield { id: organisation.id, name: called, point: null, properties: propertiesOf(organisation) }
      for (const location of locations)
        yield {
          ...{ id: location.id, name: called, point: location.point },
          properties: propertiesOf({ ...organisation, locations: [location] }),
        }
    }
  }
  return {
    name,
    note,
    titles: Object.fromEntries(columns.map(({ field, title }) => [field, title])),
    features: features(),
  }
}
