import type { Dataset } from '@atlas/shared/dataset'
import { Button, Stack, Text, Title } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import { localToday } from '../i18n/days.ts'
import { useMessages } from '../i18n/use-messages.ts'
import { LinkText } from '../ui/link.tsx'
import { Section } from '../ui/section.tsx'
import { TieDialog } from './tie-dialog.tsx'
import { TieItem } from './tie-item.tsx'
import classes from './ties.module.css'
import { tiesOf } from './ties.ts'

type Props = { dataset: Dataset; organisationId: string; mayWrite: boolean }

/** The partnerships of an organisation, by state and kind; members add, change and delete them here. */
export function TiesSection({ dataset, organisationId, mayWrite }: Props) {
  const { t } = useMessages()
  const [edited, setEdited] = useState<string | 'new' | null>(null)
  const groups = useMemo(() => tiesOf(dataset, organisationId, localToday()), [dataset, organisationId])
  const add = mayWrite && (
    <Button
      size="compact-sm"
      variant="default"
      leftSection={<IconPlus size={16} aria-hidden />}
      onClick={() => setEdited('new')}
    >
      {t('partnerships.add')}
    </Button>
  )
  return (
    <Section title={t('organisations.partnerships')} aside={add}>
      {groups.length === 0 && <Text c="dimmed">{t('partnerships.noneRecorded')}</Text>}
      <Stack gap="md">
        {groups.map(({ state, kind, ties }) => (
          <div key={`${state} ${kind}`}>
            <Title order={3} size="sm" mb={4}>
              {t(`partnerships.kind.${kind}`)}
              {state === 'wanted' && (
                <Text span size="sm" c="dimmed">
                  {` · ${t('partnerships.state.wanted')}`}
                </Text>
              )}
            </Title>
            <ul className={classes.ties}>
              {ties.map((tie) => (
                <TieItem
                  key={tie.partnership.id}
                  tie={tie}
                  dataset={dataset}
                  onEdit={mayWrite ? () => setEdited(tie.partnership.id) : undefined}
                />
              ))}
            </ul>
          </div>
        ))}
      </Stack>
      <LinkText
        to="/a/$slug/o/$id/partnership"
        params={{ slug: dataset.alliance.slug, id: organisationId }}
        size="sm"
        mt="md"
        display="inline-block"
      >
        {t('organisations.partnership')}
      </LinkText>
      {edited !== null && (
        <TieDialog
          dataset={dataset}
          organisationId={organisationId}
          partnershipId={edited === 'new' ? null : edited}
          onClose={() => setEdited(null)}
        />
      )}
    </Section>
  )
}
