import type { Dataset } from '@atlas/shared/dataset'
import { Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useMessages } from '../i18n/use-messages.ts'
import { Dialog } from '../ui/dialog.tsx'
import { sentenceOf } from '../ui/problem.ts'
import { useNarrow } from '../ui/use-narrow.ts'
import { partnershipQuery } from './partnership-queries.ts'
import { TieForm } from './tie-form.tsx'

type Props = {
  dataset: Dataset
  organisationId: string
  /** Null for a new one. */
  partnershipId: string | null
  onClose: () => void
}

/** Adds or changes a partnership of one organisation. */
export function TieDialog({ dataset, organisationId, partnershipId, onClose }: Props) {
  const { t, label } = useMessages()
  const narrow = useNarrow()
  const { slug, languages } = dataset.alliance
  const own = dataset.organisations.find(({ id }) => id === organisationId)
  const name = own ? label(own.names, ...languages) : ''
  const { data: stored, error } = useQuery({
    ...partnershipQuery(slug, partnershipId ?? ''),
    enabled: partnershipId !== null,
    // What is changed here is compared with how it stands now.
    staleTime: 0,
  })
  return (
    <Dialog
      onClose={onClose}
      size="lg"
      fullScreen={narrow}
      title={t(partnershipId === null ? 'partnerships.new' : 'partnerships.change', { name })}
    >
      {error ? (
        <Text role="alert">{sentenceOf(error, t)}</Text>
      ) : partnershipId === null ? (
        <TieForm dataset={dataset} ownId={organisationId} ownName={name} stored={null} onClose={onClose} />
      ) : stored ? (
        <TieForm dataset={dataset} ownId={organisationId} ownName={name} stored={stored} onClose={onClose} />
      ) : (
        <Text role="status">{t('shell.loading')}</Text>
      )}
    </Dialog>
  )
}
