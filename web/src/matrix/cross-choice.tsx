import { NativeSelect } from '@mantine/core'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { type Crossing, readMatrixSearch } from '../addresses/matrix-search.ts'
import { useMessages } from '../i18n/use-messages.ts'

/** What is crossed with what; lives in the address. Influence and engagement only for those who may see them. */
export function CrossChoice({ judgements }: { judgements: boolean }) {
  const { t } = useMessages()
  const navigate = useNavigate()
  const { cross = 'places' } = readMatrixSearch(useSearch({ strict: false }))
  const choices = ['places', ...(judgements ? ['engagement' as const] : []), 'pairs'] as const
  return (
    <NativeSelect
      size="xs"
      aria-label={t('matrix.cross')}
      value={cross}
      onChange={({ currentTarget: { value } }) =>
        void navigate({
          to: '.',
          search: (now) => ({
            ...now,
            cross: value === 'places' ? undefined : (value as Crossing),
            row: undefined,
            column: undefined,
          }),
          replace: true,
          resetScroll: false,
        })
      }
      data={choices.map((value) => ({ value, label: t(`matrix.cross.${value}`) }))}
    />
  )
}
