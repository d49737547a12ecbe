import { type Dataset, isActive } from '@atlas/shared/dataset'
import { type ActReason, type RedactedPart, redactedParts } from '@atlas/shared/editions'
import { Button, Radio, Select, Stack, Text } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useMessages } from '../i18n/use-messages.ts'
import { Dialog, DialogFooter } from '../ui/dialog.tsx'
import { ProblemAlert } from '../ui/problem-alert.tsx'
import { toldOrganisationsQuery, usePublishing } from './publication-queries.ts'
import { ReasonFields } from './reason-fields.tsx'

/** Takes an organisation, or a part of what is told of it, out of everything that was ever published. */
export function RedactButton({ dataset }: { dataset: Dataset }) {
  const { t } = useMessages()
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button variant="default" onClick={() => setOpen(true)}>
        {t('publication.redact')}
      </Button>
      {open && <RedactDialog dataset={dataset} onClose={() => setOpen(false)} />}
    </>
  )
}

function RedactDialog({ dataset, onClose }: { dataset: Dataset; onClose: () => void }) {
  const { t, label } = useMessages()
  const { slug, languages } = dataset.alliance
  const { redact } = usePublishing(slug)
  const [organisationId, setOrganisation] = useState<string | null>(null)
  const [part, setPart] = useState<RedactedPart>('record')
  const [reason, setReason] = useState<ActReason>('safety')
  const act = useMutation({
    mutationFn: (id: string) => redact({ organisationId: id, part, reason }),
  })
  const told = useQuery(toldOrganisationsQuery(slug))
  const present = new Set(dataset.organisations.map(({ id }) => id))
  // Those that no edition tells of can be kept out of the next one; those that are no more may still be told of.
  const choices = [
    ...dataset.organisations
      .filter((each) => isActive(each) || each.status === 'closed')
      .map(({ id, names }) => ({ value: id, label: label(names, ...languages) })),
    ...(told.data ?? [])
      .filter(({ id }) => !present.has(id))
      .map(({ id, names }) => ({
        value: id,
        label: t('publication.redact.deleted', { name: label(names, ...languages) }),
      })),
  ]
  if (act.isSuccess)
    return (
      <Dialog onClose={onClose} title={t('publication.redact')} centered>
        <Stack>
          <Text size="sm" role="status">
            {t('publication.redact.done', { n: act.data })}
          </Text>
          <Button onClick={onClose}>{t('publication.redact.close')}</Button>
        </Stack>
      </Dialog>
    )
  return (
    <Dialog onClose={onClose} title={t('publication.redact')} centered>
      <Stack>
        <Text size="sm">{t('publication.redact.text')}</Text>
        <Select
          label={t('publication.redact.organisation')}
          data={choices}
          value={organisationId}
          onChange={setOrganisation}
          searchable
          limit={50}
          nothingFoundMessage={t('publication.redact.nobody')}
        />
        <Radio.Group
          label={t('publication.redact.part')}
          value={part}
          onChange={(value) => setPart(value as RedactedPart)}
        >
          <Stack gap="xs" mt="xs">
            {redactedParts.map((each) => (
              <Radio key={each} value={each} label={t(`publication.redact.part.${each}`)} />
            ))}
          </Stack>
        </Radio.Group>
        <ReasonFields reason={reason} onReason={setReason} />
        <ProblemAlert error={act.error ?? told.error} />
        <DialogFooter unsaved={organisationId !== null}>
          <Button
            color="red.9"
            disabled={organisationId === null}
            loading={act.isPending}
            onClick={() => organisationId && act.mutate(organisationId)}
          >
            {t('publication.redact.now')}
          </Button>
        </DialogFooter>
      </Stack>
    </Dialog>
  )
}
