import type { Dataset } from '@atlas/shared/dataset'
import { useMessages } from '../i18n/use-messages.ts'

/** What a seat says, in words. */
export function useSeatWords(dataset: Dataset) {
  const { t, label } = useMessages()
  const { languages } = dataset.alliance
  return {
    organisation: (organisationId: string): string => {
      const found = dataset.organisations.find(({ id }) => id === organisationId)
      return found ? label(found.names, ...languages) : t('history.gone')
    },
    kind: (actorKindId: string | null): string => {
      const found = dataset.actorKinds.find(({ id }) => id === actorKindId)
      return found ? label(found.labels, ...languages) : t('seats.kind.own')
    },
    authority: (authority: boolean | null): string =>
      t(`seats.authority.${authority === null ? 'unasked' : authority ? 'yes' : 'no'}`),
  }
}
