import type { OutlineMatch, OutlinesTogether } from '@atlas/shared/outlines'
import { Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useMessages } from '../i18n/use-messages.ts'
import { catalogueQuery } from './outline-queries.ts'
import { roundArea } from './outline-search.tsx'

type Props = { together: OutlinesTogether; chosen: readonly OutlineMatch[] }

/** How large what was chosen is, who lives in it, which localities are in it, and whose outline it is. */
export function OutlineFacts({ together, chosen }: Props) {
  const { t, number, list } = useMessages()
  const { data: catalogues = [] } = useQuery(catalogueQuery)
  const credits = catalogues.filter(
    ({ name, credit }) => credit && chosen.some((each) => each.catalogue === name),
  )
  const { squareMetres, population, places, largest } = together
  return (
    <Text size="sm" role="status" mt={6}>
      {t('territories.together.area', { area: number(roundArea(squareMetres)) })}{' '}
      {population === null
        ? t('territories.together.unknown')
        : t('territories.together.people', { population, places })}{' '}
      {largest.length > 0 && t('territories.together.largest', { names: list(largest) })}{' '}
      {credits.length > 0 &&
        t('territories.together.credit', { credit: list([...new Set(credits.map(({ credit }) => credit))]) })}
    </Text>
  )
}
