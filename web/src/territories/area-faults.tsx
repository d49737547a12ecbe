import { List } from '@mantine/core'
import { useMessages } from '../i18n/use-messages.ts'
import { type AreaReport, maxVertices } from './read-geojson.ts'

/** What was left out of a file, and how it can be mended. */
export function AreaFaults({ faults }: Pick<AreaReport, 'faults'>) {
  const { t } = useMessages()
  return (
    <List size="sm">
      {faults.slice(0, maxListed).map(({ fault, feature }) => (
        <List.Item key={`${feature}${fault}`}>
          {feature !== undefined && `${t('territories.feature', { n: feature })} `}
          {t(`territories.fault.${fault}`, { most: maxVertices })}
        </List.Item>
      ))}
      {faults.length > maxListed && (
        <List.Item>{t('territories.fault.more', { n: faults.length - maxListed })}</List.Item>
      )}
    </List>
  )
}

/** Of a file of another kind every feature is at fault; after a few that is understood. */
const maxListed = 10
