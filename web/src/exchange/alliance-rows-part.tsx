import type { Dataset } from '@atlas/shared/dataset'
import type { Import } from '@atlas/shared/exchange/import'
import { NativeSelect } from '@mantine/core'
import { useMessages } from '../i18n/use-messages.ts'
import { useImportUpdate } from './import-queries.ts'
import { Part } from './part.tsx'
import { SessionEnded } from './session-ended.tsx'

/** Which rows of a file of several alliances are this one's. */
export function AllianceRowsPart({ dataset, imported }: { dataset: Dataset; imported: Import }) {
  const { t } = useMessages()
  const { id, alliances, onlyAlliance } = imported
  const update = useImportUpdate(dataset.alliance.slug, id)
  const text = t('exchange.alliances.text', { alliance: dataset.alliance.name })
  // An empty value stands for all rows, and so cannot stand for rows that name no alliance.
  const choose = (value: string) => update.mutate({ onlyAlliance: value === '' ? null : value })
  return (
    <Part id="alliances" title={t('exchange.alliances')} text={text}>
      <NativeSelect
        aria-label={text}
        maw={384}
        value={onlyAlliance ?? ''}
        onChange={(event) => choose(event.currentTarget.value)}
        data={[
          { value: '', label: t('exchange.alliances.all') },
          ...alliances
            .filter(({ label }) => label !== '')
            .map(({ label, rows }) => ({
              value: label,
              label: `${label} (${t('exchange.rows.count', { n: rows })})`,
            })),
        ]}
      />
      <SessionEnded error={update.error} />
    </Part>
  )
}
