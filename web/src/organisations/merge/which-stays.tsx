import type { Dataset } from '@atlas/shared/dataset'
import type { Organisation } from '@atlas/shared/organisations'
import { Alert, Group, Radio, SimpleGrid, Text } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useMessages } from '../../i18n/use-messages.ts'
import { LinkText } from '../../ui/link.tsx'
import { StatusBadge } from '../../ui/status-badge.tsx'
import classes from './merge.module.css'

type Props = { stays: Organisation; goes: Organisation; dataset: Dataset }

/** Which of the two stays. Of a missing actor and an organisation there is no choice: the actor is found. */
export function WhichStays({ stays, goes, dataset }: Props) {
  const { t, label } = useMessages()
  const navigate = useNavigate()
  const { slug, languages } = dataset.alliance
  const name = ({ names }: Organisation) => label(names, ...languages)
  const another = (
    <LinkText to="/a/$slug/o/$id/merge" params={{ slug, id: stays.id }} search={{}} size="sm">
      {t('merge.another')}
    </LinkText>
  )
  if (goes.status === 'missing' && stays.status !== 'missing')
    return (
      <div>
        <Alert mb="xs">{t('merge.found', { gone: name(goes), name: name(stays) })}</Alert>
        {another}
      </div>
    )
  // The two keep their places while the choice goes from one to the other.
  const two = [stays, goes].toSorted((one, other) => (one.id < other.id ? -1 : 1))
  const turn = (id: string) => {
    if (id !== stays.id)
      void navigate({
        to: '/a/$slug/o/$id/merge',
        params: { slug, id: goes.id },
        search: { with: stays.id },
        replace: true,
        resetScroll: false,
      })
  }
  return (
    <div>
      <Radio.Group
        label={t('merge.stays')}
        description={t('merge.stays.text')}
        value={stays.id}
        onChange={turn}
      >
        <SimpleGrid cols={{ base: 1, xs: 2 }} my="xs" spacing="xs">
          {two.map((one) => (
            <Radio.Card key={one.id} value={one.id} className={classes.card}>
              <Group wrap="nowrap" align="flex-start" gap="sm">
                <Radio.Indicator mt={2} />
                <div className={classes.value}>
                  <Text className={classes.text}>{name(one)}</Text>
                  <Text size="sm" c="dimmed">
                    {placeOf(one)}
                  </Text>
                  {one.status !== 'existing' && <StatusBadge status={one.status} />}
                </div>
              </Group>
            </Radio.Card>
          ))}
        </SimpleGrid>
      </Radio.Group>
      {another}
    </div>
  )
}

const placeOf = ({ locations }: Organisation) =>
  [...new Set(locations.flatMap(({ locality }) => locality || []))].slice(0, 3).join(', ')
