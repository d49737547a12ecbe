import type { Dataset } from '@atlas/shared/dataset'
import {
  formalities,
  type Partnership,
  PartnershipUpdate,
  partnershipKinds,
  partnershipStates,
  provenances,
} from '@atlas/shared/partnerships'
import { Button, NativeSelect, Radio, SimpleGrid, Stack, Text, Textarea } from '@mantine/core'
import { useState } from 'react'
import { useUndoNotice } from '../history/use-undo-notice.tsx'
import { useMessages } from '../i18n/use-messages.ts'
import { OrganisationPicker } from '../selection/organisation-picker.tsx'
import { ProblemError } from '../service/api.ts'
import { CheckedForm } from '../ui/checked-form.tsx'
import { DayField } from '../ui/day-field.tsx'
import { DialogFooter } from '../ui/dialog.tsx'
import { ProblemAlert } from '../ui/problem-alert.tsx'
import { useCheckedForm } from '../ui/use-checked-form.ts'
import { useDeleteTie, useSaveTie } from './partnership-queries.ts'
import { TieConflict } from './tie-conflict.tsx'
import {
  createOf,
  emptyTie,
  type TieDraft,
  tieChanges,
  tieDraftOf,
  tieFaults,
  tieUpdateOf,
} from './tie-draft.ts'

type Props = {
  dataset: Dataset
  /** The organisation whose page it is. */
  ownId: string
  ownName: string
  /** Null for a new one. */
  stored: Partnership | null
  onClose: () => void
}

export function TieForm({ dataset, ownId, ownName, stored, onClose }: Props) {
  const { t, label } = useMessages()
  const { slug, languages } = dataset.alliance
  // What the form was opened with, or what stands there since somebody else changed it.
  const [base, setBase] = useState(stored)
  const [theirs, setTheirs] = useState<Partnership | null>(null)
  const save = useSaveTie(slug)
  const remove = useDeleteTie(slug)
  const offerUndo = useUndoNotice(slug)
  const form = useCheckedForm({
    initialValues: stored ? tieDraftOf(stored, ownId) : emptyTie,
    schema: PartnershipUpdate,
    bodyOf: tieUpdateOf,
    further: tieFaults,
  })
  const otherId = base ? (base.fromId === ownId ? base.toId : base.fromId) : form.values.otherId
  const other = dataset.organisations.find(({ id }) => id === otherId)
  const otherName = other ? label(other.names, ...languages) : t('partnerships.direction.other')

  const send = async (draft: TieDraft) => {
    const change = base && tieChanges(base, draft)
    if (base && !change) return onClose()
    try {
      if (base && change) await save.mutateAsync({ id: base.id, revision: base.revision, change })
      else if (draft.otherId) await save.mutateAsync({ create: createOf(draft, ownId, draft.otherId) })
      onClose()
    } catch (error) {
      if (error instanceof ProblemError && error.slug === 'stale') setTheirs(error.current as Partnership)
    }
  }

  const deleteTie = async () => {
    if (!base) return
    const changeId = await remove.mutateAsync(base.id)
    onClose()
    if (changeId) offerUndo(t('partnerships.deleted', { name: otherName }), changeId)
  }

  if (theirs && base) {
    const mine = { ...theirs, ...tieChanges(base, form.values) }
    const goOnFrom = (version: Partnership) => {
      form.setValues(tieDraftOf(version, ownId))
      setBase(theirs)
      setTheirs(null)
    }
    return (
      <TieConflict
        mine={mine}
        theirs={theirs}
        onMine={() => goOnFrom(mine)}
        onTheirs={() => goOnFrom(theirs)}
      />
    )
  }

  // A tie keeps its two ends; only a new one can be turned round.
  const ways = (['both', 'out', 'in'] as const).filter(
    (way) => !base || way === 'both' || (way === 'out') === (base.fromId === ownId),
  )
  const failure = save.error ?? remove.error
  const stale = failure instanceof ProblemError && failure.slug === 'stale'
  return (
    <CheckedForm form={form} onSubmit={(draft) => void send(draft)} error={stale ? null : failure}>
      <Stack>
        {base ? (
          <Text>{t('partnerships.with', { name: otherName })}</Text>
        ) : (
          <OrganisationPicker
            slug={slug}
            except={ownId}
            label={t('partnerships.other')}
            description={t('partnerships.picker.hint')}
            withAsterisk
            data-autofocus
            {...form.getInputProps('otherId')}
          />
        )}
        <SimpleGrid cols={{ base: 1, xs: 2 }}>
          <NativeSelect
            label={t('partnerships.kind')}
            data={partnershipKinds.map((value) => ({ value, label: t(`partnerships.kind.${value}`) }))}
            {...form.getInputProps('kind')}
          />
          <NativeSelect
            label={t('partnerships.state')}
            data={partnershipStates.map((value) => ({ value, label: t(`partnerships.state.${value}`) }))}
            {...form.getInputProps('state')}
          />
        </SimpleGrid>
        <Radio.Group
          label={t('partnerships.direction')}
          description={base ? t('partnerships.direction.fixed') : undefined}
          {...form.getInputProps('runs')}
        >
          <Stack gap="xs" mt="xs">
            {ways.map((way) => (
              <Radio
                key={way}
                value={way}
                label={t(`partnerships.direction.${way}`, { own: ownName, other: otherName })}
              />
            ))}
          </Stack>
        </Radio.Group>
        <SimpleGrid cols={{ base: 1, xs: 3 }}>
          <NativeSelect
            label={t('partnerships.strength')}
            data={[
              { value: '', label: t('organisations.notRecorded') },
              ...(['1', '2', '3'] as const).map((value) => ({
                value,
                label: t(`partnerships.strength.${value}`),
              })),
            ]}
            {...form.getInputProps('strength')}
          />
          <NativeSelect
            label={t('partnerships.formality')}
            data={[
              { value: '', label: t('organisations.notRecorded') },
              ...formalities.map((value) => ({ value, label: t(`partnerships.formality.${value}`) })),
            ]}
            {...form.getInputProps('formality')}
          />
          <NativeSelect
            label={t('partnerships.provenance')}
            data={provenances.map((value) => ({ value, label: t(`partnerships.provenance.${value}`) }))}
            {...form.getInputProps('provenance')}
          />
          <DayField label={t('partnerships.since')} {...form.getInputProps('since')} />
          <DayField label={t('partnerships.ended')} {...form.getInputProps('until')} />
        </SimpleGrid>
        <Textarea label={t('partnerships.note')} autosize minRows={2} {...form.getInputProps('note')} />
        <ProblemAlert error={stale ? null : failure} marked={Object.keys(form.values)} />
        <DialogFooter
          unsaved={form.isDirty()}
          aside={
            base && (
              <Button
                variant="subtle"
                color="red"
                loading={remove.isPending}
                onClick={() => void deleteTie()}
              >
                {t('partnerships.delete')}
              </Button>
            )
          }
        >
          <Button type="submit" loading={save.isPending}>
            {t('shell.save')}
          </Button>
        </DialogFooter>
      </Stack>
    </CheckedForm>
  )
}
