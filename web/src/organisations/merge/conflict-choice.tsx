import type { Dataset } from '@atlas/shared/dataset'
import { type MergeSide, mergeSides } from '@atlas/shared/merging/merge'
import type { MergeConflict } from '@atlas/shared/merging/propose'
import { Text } from '@mantine/core'
import { useMessages } from '../../i18n/use-messages.ts'
import { ChoiceCards } from '../../ui/choice-cards.tsx'
import { usePartWords } from '../form/part-words.ts'

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
    <ChoiceCards
      label={words.part(part)}
      value={value}
      onChange={onChange}
      error={error}
      cards={sides.map((side) => ({
        value: side,
        content: (
          <>
            <Text size="sm" c="dimmed">
              {t(`merge.side.${side}`)}
            </Text>
            {side !== 'both' && <Text>{said(conflict[side])}</Text>}
          </>
        ),
      }))}
    />
  )
}
