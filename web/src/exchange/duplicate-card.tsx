import type { Dataset } from '@atlas/shared/dataset'
import type { ImportColumn } from '@atlas/shared/exchange/import'
import {
  type Duplicate,
  type ImportDecision,
  type ImportRow,
  importDecisions,
} from '@atlas/shared/exchange/rows'
import { Button, Group, NativeSelect, SegmentedControl, Switch, Text, Title } from '@mantine/core'
import { useId, useState } from 'react'
import { useMessages } from '../i18n/use-messages.ts'
import { DuplicateComparison } from './duplicate-comparison.tsx'
import classes from './exchange.module.css'
import { useRowsUpdate } from './import-queries.ts'
import { SessionEnded } from './session-ended.tsx'

const keyOf = ({ organisationId, row }: Pick<Duplicate, 'organisationId' | 'row'>) =>
  organisationId ?? `row ${row}`

const targetOf = ({ organisationId, row }: Duplicate) =>
  organisationId === null ? { row: row ?? 1 } : { organisationId }

type Props = { dataset: Dataset; importId: string; columns: readonly ImportColumn[]; row: ImportRow }

/** One row beside what it looks like, and what becomes of it. */
export function DuplicateCard({ dataset, importId, columns, row }: Props) {
  const { t } = useMessages()
  const id = useId()
  const update = useRowsUpdate(dataset.alliance.slug, importId)
  // What has just been said is shown at once.
  const said = update.isPending ? update.variables.rows[0] : undefined
  const decision = said?.decision ?? row.decision
  const into = row.mergeInto
  const merged = into && ('row' in into ? `row ${into.row}` : into.organisationId)
  const [looked, setLooked] = useState<string | null>(null)
  const duplicate = row.duplicates.find((each) => keyOf(each) === (looked ?? merged)) ?? row.duplicates[0]
  if (duplicate === undefined) return null

  const decide = (decision: ImportDecision | null, target = duplicate) =>
    update.mutate({
      rows: [{ row: row.row, decision, ...(decision === 'merge' && { mergeInto: targetOf(target) }) }],
    })
  const look = (key: string) => {
    setLooked(key)
    const other = row.duplicates.find((each) => keyOf(each) === key)
    if (other && row.decision === 'merge') decide('merge', other)
  }
  return (
    <article className={classes.card} aria-labelledby={id}>
      <Group justify="space-between" align="baseline" mb="xs">
        <Title order={4} size="h6" id={id}>
          {t('exchange.duplicates.row', { row: row.row, name: row.name })}
        </Title>
        <Likeness duplicate={duplicate} />
      </Group>
      {row.duplicates.length > 1 && (
        <NativeSelect
          size="xs"
          mb="xs"
          maw={420}
          label={t('exchange.duplicates.which')}
          value={keyOf(duplicate)}
          onChange={(event) => look(event.currentTarget.value)}
          data={row.duplicates.map((each) => ({
            value: keyOf(each),
            label: [each.name, each.locality].filter(Boolean).join(' · '),
          }))}
        />
      )}
      <DuplicateComparison
        dataset={dataset}
        importId={importId}
        columns={columns}
        row={row}
        duplicate={duplicate}
      />
      <Group mt="sm" gap="sm">
        <SegmentedControl
          size="xs"
          color="ink"
          aria-label={t('exchange.duplicates.decision', { row: row.row })}
          value={decision}
          onChange={(value) => decide(value as ImportDecision)}
          data={importDecisions
            .toReversed()
            .map((value) => ({ value, label: t(`exchange.decision.${value}`) }))}
        />
        <Text size="sm" c="dimmed" role="status">
          {t(row.decided ? 'exchange.duplicates.byHand' : 'exchange.duplicates.byPolicy')}
        </Text>
        {row.decided && (
          <Button variant="subtle" size="compact-sm" onClick={() => decide(null)}>
            {t('exchange.duplicates.backToPolicy')}
          </Button>
        )}
      </Group>
      {decision === 'merge' && (
        <Switch
          mt="sm"
          size="sm"
          label={t('exchange.duplicates.overwrite')}
          checked={said?.overwrite ?? row.overwrite}
          onChange={({ currentTarget: { checked } }) =>
            update.mutate({
              rows: [{ row: row.row, decision: 'merge', mergeInto: targetOf(duplicate), overwrite: checked }],
            })
          }
        />
      )}
      <SessionEnded error={update.error} />
    </article>
  )
}

function Likeness({ duplicate: { certain, similarity, reasons } }: { duplicate: Duplicate }) {
  const { t, percent } = useMessages()
  const words = [
    certain
      ? t('exchange.duplicates.certain')
      : t('exchange.duplicates.likeness', { likeness: percent(similarity) }),
    ...reasons.map((reason) => t(`exchange.duplicates.reason.${reason}`)),
  ]
  return (
    <Text size="sm" c="dimmed">
      {words.join(' · ')}
    </Text>
  )
}
