import type { Dataset } from '@atlas/shared/dataset'
import type { MergeConflict } from '@atlas/shared/merging/propose'
import { fieldOf } from '@atlas/shared/organisation-fields'
import type { Organisation } from '@atlas/shared/organisations'
import { Text } from '@mantine/core'
import { useMessages } from '../../i18n/use-messages.ts'
import { Section } from '../../ui/section.tsx'
import classes from './merge.module.css'
import { unchosenOf, useWholeWords } from './whole-words.ts'

type Props = {
  target: Organisation
  source: Organisation
  /** What is chosen above and need not be told again. */
  conflicts: readonly MergeConflict[]
  dataset: Dataset
}

/** The two records side by side, as far as either says anything that nobody has to choose. */
export function KeptOfBoth({ target, source, conflicts, dataset }: Props) {
  const { t } = useMessages()
  const words = useWholeWords(dataset)
  const chosen = new Set(conflicts.map(({ part }) => part))
  // Of a missing actor that is found, what it was called and what came next are over.
  const found = source.status === 'missing' && target.status !== 'missing'
  const [one, other] = [unchosenOf(target, chosen), unchosenOf(source, chosen)]
  const rows = words.fields
    .filter((field) => !chosen.has(field) && !(found && fieldOf(field).keptWhenFound))
    .map((field) => ({ field, ours: words.value(field, one), theirs: words.value(field, other) }))
    .filter(({ ours, theirs }) => ours !== '' || theirs !== '')
  return (
    <Section title={t('merge.kept')}>
      <Text c="dimmed" mb="xs">
        {t('merge.kept.text')}
      </Text>
      <table className={classes.kept}>
        <thead>
          <tr>
            <th scope="col">{t('merge.kept.field')}</th>
            <th scope="col">{t('merge.side.target')}</th>
            <th scope="col">{t('merge.side.source')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ field, ours, theirs }) => (
            <tr key={field}>
              <th scope="row">{words.part(field)}</th>
              {[
                { side: 'target' as const, text: ours },
                { side: 'source' as const, text: theirs },
              ].map(({ side, text }) => (
                <td key={side} data-label={t(`merge.side.${side}`)}>
                  {text || (
                    <Text span inherit c="dimmed">
                      {t('organisations.notRecorded')}
                    </Text>
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  )
}
