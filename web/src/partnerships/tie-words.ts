import type { Partnership } from '@atlas/shared/partnerships'
import { type MessageKey, useMessages } from '../i18n/use-messages.ts'

const fields = {
  kind: 'partnerships.kind',
  direction: 'partnerships.direction',
  state: 'partnerships.state',
  strength: 'partnerships.strength',
  formality: 'partnerships.formality',
  provenance: 'partnerships.provenance',
  since: 'partnerships.since',
  until: 'partnerships.ended',
  note: 'partnerships.note',
} as const satisfies Partial<Record<keyof Partnership, MessageKey>>

export type TieField = keyof typeof fields

/** The fields of a tie and their values, in words. */
export function useTieWords() {
  const { t, day } = useMessages()
  return {
    field: (field: TieField) => t(fields[field]),
    value: (field: TieField, value: unknown): string => {
      if (value === null || value === undefined || value === '') return t('organisations.notRecorded')
      if (field === 'since' || field === 'until') return day(String(value))
      if (field === 'note') return String(value)
      return t(`${fields[field]}.${value}` as MessageKey)
    },
  }
}
