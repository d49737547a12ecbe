import type { Dataset } from '@atlas/shared/dataset'
import type { Organisation } from '@atlas/shared/organisations'
import type { Labels } from '@atlas/shared/primitives'
import type { Messages } from '../i18n/use-messages.ts'
import { coordinateText } from '../ui/position.ts'
import type { BaseField } from './import-fields.ts'

/** What an organisation says in a field, as a row of a file would; undefined for fields that it does not have. */
export function textIn(
  { names, descriptions, identifiers, locations, ...organisation }: Organisation,
  dataset: Dataset,
  { t, label, day, country }: Messages,
) {
  const { languages } = dataset.alliance
  const named = (list: readonly { id: string; labels: Labels }[], id: string | null) =>
    label(list.find((each) => each.id === id)?.labels ?? {}, ...languages)
  const sector = (id: string | null) => named(dataset.sectors, id)
  const places = (text: (location: (typeof locations)[number]) => string) =>
    [...new Set(locations.map(text))].filter((each) => each !== '').join('; ')
  const coordinate = (axis: 0 | 1) => places(({ point }) => (point ? coordinateText(point[axis]) : ''))

  return (base: BaseField, qualifier: string): string | undefined => {
    switch (base) {
      case 'name':
        return qualifier ? (names[qualifier] ?? '') : label(names, ...languages)
      case 'description':
        return qualifier ? (descriptions[qualifier] ?? '') : label(descriptions, ...languages)
      case 'website':
        return organisation.website ?? ''
      case 'identifier':
        return identifiers
          .filter(({ scheme }) => qualifier === '' || scheme === qualifier)
          .map(({ scheme, value }) => (qualifier ? value : `${scheme}: ${value}`))
          .join('; ')
      case 'status':
        return t(`organisations.status.${organisation.status}`)
      case 'verified-on':
        return organisation.verifiedOn ? day(organisation.verifiedOn) : ''
      case 'contribution':
        return organisation.contribution
      case 'influence':
        return organisation.influence ? t(`organisations.influence.${organisation.influence}`) : ''
      case 'interests':
        return organisation.interests
      case 'engagement-strategy':
        return organisation.engagementStrategy
      case 'engagement-level':
        return organisation.engagementLevel
          ? t(`organisations.engagement.${organisation.engagementLevel}`)
          : ''
      case 'beneficiaries':
        return organisation.beneficiaries
      case 'needs':
        return organisation.needs.map(({ needId }) => named(dataset.needs, needId)).join('; ')
      case 'beneficiary-needs':
        return organisation.beneficiaryNeedIds.map((id) => named(dataset.needs, id)).join('; ')
      case 'actor-kinds':
        return organisation.actorKindIds.map((id) => named(dataset.actorKinds, id)).join('; ')
      case 'sectors':
        return organisation.sectorIds.map(sector).join('; ')
      case 'principal-sector':
        return sector(organisation.principalSectorId)
      case 'locality':
        return places(({ locality }) => locality)
      case 'address':
        return places(({ address }) => address)
      case 'location-label':
        return places((location) => location.label)
      case 'country':
        return places((location) => (location.country ? country(location.country) : ''))
      case 'longitude':
        return coordinate(0)
      case 'latitude':
        return coordinate(1)
    }
  }
}
