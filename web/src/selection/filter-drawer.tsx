import type { Dataset } from '@atlas/shared/dataset'
import { Accordion, Button, Drawer, Group, Stack } from '@mantine/core'
import { IconAdjustmentsHorizontal } from '@tabler/icons-react'
import { useState } from 'react'
import { useMessages } from '../i18n/use-messages.ts'
import { FacetList } from './facet-list.tsx'
import { facetsOf } from './facet-options.ts'
import { NameFilter } from './name-filter.tsx'
import { PlaceFilter } from './place-filter.tsx'
import { useSelection } from './selection.tsx'
import { useFacetLabels } from './use-facet-labels.ts'

/** All filters on one sheet, where there is no room for a bar. */
export function FilterDrawer({ dataset }: { dataset: Dataset }) {
  const { t } = useMessages()
  const { filter, filtered, setFilter } = useSelection()
  const { facetName } = useFacetLabels(dataset)
  const [opened, setOpened] = useState(false)
  const inForce = Object.keys(filter).length
  return (
    <>
      <Button
        variant={filtered ? 'light' : 'default'}
        size="compact-md"
        leftSection={<IconAdjustmentsHorizontal size={16} stroke={1.6} aria-hidden />}
        onClick={() => setOpened(true)}
      >
        {filtered ? t('selection.filtersInForce', { n: inForce }) : t('selection.filters')}
      </Button>
      <Drawer
        opened={opened}
        onClose={() => setOpened(false)}
        position="bottom"
        size="85%"
        title={t('selection.filters')}
      >
        <Stack gap="md">
          <NameFilter />
          <PlaceFilter />
          <Accordion multiple defaultValue={['sectors']} variant="separated">
            {facetsOf(dataset).map((facet) => (
              <Accordion.Item key={facet} value={facet}>
                <Accordion.Control>{facetName(facet)}</Accordion.Control>
                <Accordion.Panel>
                  <FacetList dataset={dataset} facet={facet} />
                </Accordion.Panel>
              </Accordion.Item>
            ))}
          </Accordion>
          <Group grow preventGrowOverflow={false}>
            <Button variant="default" disabled={!filtered} onClick={() => setFilter({})}>
              {t('selection.clearFilters')}
            </Button>
            <Button onClick={() => setOpened(false)}>{t('selection.show')}</Button>
          </Group>
        </Stack>
      </Drawer>
    </>
  )
}
