import type { Dataset } from '@atlas/shared/dataset'
import type { Import, SectorDecision } from '@atlas/shared/exchange/import'
import { NativeSelect, Text } from '@mantine/core'
import { useMessages } from '../i18n/use-messages.ts'
import classes from './exchange.module.css'
import { useImportUpdate } from './import-queries.ts'
import { Part } from './part.tsx'
import { SessionEnded } from './session-ended.tsx'
import { useShown } from './use-shown.tsx'

/** A decision as the value of an option: the actions' own names, or the id of a sector. */
const optionOf = (decision: SectorDecision) =>
  decision.action === 'match' ? decision.sectorId : decision.action
const decisionOf = (value: string): SectorDecision =>
  value === 'create' || value === 'leave' ? { action: value } : { action: 'match', sectorId: value }

/** Sectors of the file that the alliance does not have: each is added, taken for one it has, or left out. */
export function NewSectorsPart({ dataset, imported }: { dataset: Dataset; imported: Import }) {
  const { t, label: inWords } = useMessages()
  const { id, newSectors } = imported
  const update = useImportUpdate(dataset.alliance.slug, id)
  const { shown, more } = useShown(newSectors)
  return (
    <Part id="sectors" title={t('exchange.sectors')} text={t('exchange.sectors.text')}>
      <ul className={classes.lines}>
        {shown.map(({ label, rows, decision }) => (
          <li key={label} className={classes.line}>
            <div>
              <span className={classes.heading}>{label}</span>
              <Text className={classes.sample}>{t('exchange.rows.in', { n: rows })}</Text>
            </div>
            <NativeSelect
              aria-label={t('exchange.sectors.decide', { label })}
              value={optionOf(decision)}
              onChange={({ currentTarget: { value } }) =>
                update.mutate({ sectors: [{ label, decision: decisionOf(value) }] })
              }
            >
              <option value="create">{t('exchange.sectors.create')}</option>
              <option value="leave">{t('exchange.sectors.leave')}</option>
              {dataset.sectors.length > 0 && (
                <optgroup label={t('exchange.sectors.match')}>
                  {dataset.sectors.map((sector) => (
                    <option key={sector.id} value={sector.id}>
                      {inWords(sector.labels, ...dataset.alliance.languages)}
                    </option>
                  ))}
                </optgroup>
              )}
            </NativeSelect>
          </li>
        ))}
      </ul>
      {more}
      <SessionEnded error={update.error} />
    </Part>
  )
}
