import type { Dataset } from '@atlas/shared/dataset'
import { type MergeSide, mergeSides } from '@atlas/shared/merging/merge'
import type { MergeConflict } from '@atlas/shared/merging/propose'
import { Group, Radio, SimpleGrid, Text } from '@mantine/core'
import { useMessages } from '../../i18n/use-messages.ts'
import { usePartWords } from '../form/part-words.ts'
import classes from './merge.module.css'

type Props = {
  conflict: MergeConflict
  dataset: Dataset
  value: MergeSide | null
  onChange: (side: MergeSide) => void
  error: string | undefined
}

/** Whose word stands in one part, each word in full. */
export function ConflictChoice({ conflict, dataset, value, onChange, error }: Props) {
  const { t } = useMessages()
  const words = usePartWords(dataset)
  const { part, both } = conflict
  const said = (value: unknown) => words.value(part, part.startsWith('needs.') ? { formality: value } : value)
  const sides = mergeSides.filter((side) => side !== 'both' || both !== null)
  return (
    <Radio.Group
      label={words.part(part)}
      value={value}
      onChange={(side) => onChange(side as MergeSide)}
      error={error}
      data-faulty={error ? true : undefined}
    >
      <SimpleGrid cols={{ base: 1, xs: 2 }} mt={4} spacing="xs">
        {sides.map((side) => (
          <Radio.Card key={side} value={side} className={classes.card}>
            <Group wrap="nowrap" align="flex-start" gap="sm">
              <Radio.Indicator mt={2} />
              <div className={classes.value}>
                <Text size="sm" c="dimmed">
                  {t(`merge.side.${side}`)}
                </Text>
                {side !== 'both' && <Text className={classes.text}>{said(conflict[side])}</Text>}
              </div>
            </Group>
          </Radio.Card>
        ))}
      </SimpleGrid>
    </Radio.Group>
  )
}
