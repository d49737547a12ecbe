import type { Dataset } from '@atlas/shared/dataset'
import type { OrganisationDuplicate } from '@atlas/shared/merging/merge'
import type { Organisation } from '@atlas/shared/organisations'
import { Group, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useMessages } from '../../i18n/use-messages.ts'
import { StatusBadge } from '../../marks/status-badge.tsx'
import { OrganisationPicker } from '../../selection/organisation-picker.tsx'
import { LinkButton, LinkText } from '../../ui/link.tsx'
import { Loading } from '../../ui/loading.tsx'
import { ProblemAlert } from '../../ui/problem-alert.tsx'
import { Section } from '../../ui/section.tsx'
import { duplicatesQuery } from '../organisation-queries.ts'
import classes from './merge.module.css'

type Props = { organisation: Organisation; dataset: Dataset }

/** Which other record is the same organisation: those that look like it first, any other by its name. */
export function ChooseOther({ organisation, dataset }: Props) {
  const { t, label } = useMessages()
  const navigate = useNavigate()
  const { slug, languages } = dataset.alliance
  const { id, names } = organisation
  const { data: likely, error } = useQuery(duplicatesQuery(slug, id))
  return (
    <Stack>
      <Text>{t('merge.choose', { name: label(names, ...languages) })}</Text>
      <Section title={t('merge.likely')}>
        {!likely && !error && <Loading />}
        <ProblemAlert error={error} />
        {likely?.length === 0 && <Text c="dimmed">{t('merge.likely.none')}</Text>}
        {likely && likely.length > 0 && (
          <ul className={classes.likely}>
            {likely.map((other) => (
              <Likely key={other.id} other={other} id={id} dataset={dataset} />
            ))}
          </ul>
        )}
      </Section>
      <OrganisationPicker
        slug={slug}
        except={id}
        label={t('merge.other')}
        description={t('partnerships.picker.hint')}
        onChange={(other) => {
          if (other)
            void navigate({ to: '/a/$slug/o/$id/merge', params: { slug, id }, search: { with: other } })
        }}
      />
      <LinkButton to="/a/$slug/o/$id" params={{ slug, id }} variant="default" w="fit-content">
        {t('shell.cancel')}
      </LinkButton>
    </Stack>
  )
}

type LikelyProps = { other: OrganisationDuplicate; id: string; dataset: Dataset }

function Likely({ other, id, dataset }: LikelyProps) {
  const { t, label, list } = useMessages()
  const { slug, languages } = dataset.alliance
  const name = label(other.names, ...languages)
  return (
    <li className={classes.one}>
      <div>
        <Group gap="xs">
          <LinkText to="/a/$slug/o/$id" params={{ slug, id: other.id }} target="_blank">
            {name}
          </LinkText>
          {other.status !== 'existing' && <StatusBadge status={other.status} />}
        </Group>
        <Text size="sm" c="dimmed">
          {[other.locality, list(other.reasons.map((reason) => t(`exchange.duplicates.reason.${reason}`)))]
            .filter(Boolean)
            .join(' · ')}
        </Text>
      </div>
      <LinkButton
        to="/a/$slug/o/$id/merge"
        params={{ slug, id }}
        search={{ with: other.id }}
        variant="default"
        size="compact-md"
        flex="none"
        aria-label={`${t('merge.compare')}: ${name}`}
      >
        {t('merge.compare')}
      </LinkButton>
    </li>
  )
}
