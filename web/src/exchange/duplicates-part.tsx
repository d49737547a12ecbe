import type { Dataset } from '@atlas/shared/dataset'
import { type DuplicatePolicy, duplicatePolicies, type Import } from '@atlas/shared/exchange/import'
import { Radio, SimpleGrid, Stack, Switch, Title } from '@mantine/core'
import { useMessages } from '../i18n/use-messages.ts'
import { Loading } from '../ui/loading.tsx'
import { DuplicateCard } from './duplicate-card.tsx'
import { useImportUpdate, useRowPages } from './import-queries.ts'
import { Pager } from './pager.tsx'
import { Part } from './part.tsx'
import { SessionEnded } from './session-ended.tsx'

/** Rows that look like something that is there: a rule for all, and each beside its likeness. */
export function DuplicatesPart({ dataset, imported }: { dataset: Dataset; imported: Import }) {
  const { t } = useMessages()
  const { slug } = dataset.alliance
  const { id, columns, duplicates, fileIsRight, counts } = imported
  const update = useImportUpdate(slug, id)
  const pages = useRowPages(slug, id, 'duplicates', 10)
  return (
    <Part
      id="duplicates"
      title={t('exchange.duplicates')}
      text={t('exchange.duplicates.text')}
      aside={t('exchange.rows.count', { n: counts.duplicates })}
    >
      <Radio.Group
        label={t('exchange.duplicates.policy')}
        value={duplicates}
        onChange={(policy) => update.mutate({ duplicates: policy as DuplicatePolicy })}
      >
        <SimpleGrid cols={{ base: 1, xs: 2 }} mt="xs" spacing="xs">
          {duplicatePolicies.map((policy) => (
            <Radio
              key={policy}
              value={policy}
              label={t(`exchange.duplicates.policy.${policy}`)}
              description={t(`exchange.duplicates.policy.${policy}.hint`)}
            />
          ))}
        </SimpleGrid>
      </Radio.Group>
      <Switch
        mt="md"
        label={t('exchange.duplicates.fileIsRight')}
        description={t('exchange.duplicates.fileIsRight.hint')}
        checked={fileIsRight}
        onChange={({ currentTarget: { checked } }) => update.mutate({ fileIsRight: checked })}
      />
      <SessionEnded error={update.error ?? pages.error} />
      <Title order={3} size="h5" mt="lg" mb="xs">
        {t('exchange.duplicates.all')}
      </Title>
      {pages.rows ? (
        <Stack gap="sm">
          {pages.rows.map((row) => (
            <DuplicateCard key={row.row} dataset={dataset} importId={id} columns={columns} row={row} />
          ))}
        </Stack>
      ) : (
        <Loading />
      )}
      <Pager pages={pages} total={counts.duplicates} label={t('exchange.duplicates.all')} />
    </Part>
  )
}
