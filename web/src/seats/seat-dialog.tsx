import type { Dataset } from '@atlas/shared/dataset'
import { type Seat, SeatCreate, seatRoles } from '@atlas/shared/seats'
import { NativeSelect, Radio, Stack, Text } from '@mantine/core'
import { useCollectionSave } from '../alliances/use-collection-save.ts'
import { useMessages } from '../i18n/use-messages.ts'
import { OrganisationPicker } from '../selection/organisation-picker.tsx'
import { RecordDialog } from '../ui/record-dialog.tsx'
import { sideBySide } from '../ui/side-by-side.ts'
import { useCheckedForm } from '../ui/use-checked-form.ts'
import { useSeatWords } from './use-seat-words.ts'

type Draft = {
  organisationId: string | null
  /** Empty: the kinds of its organisation. */
  actorKindId: string
  role: Seat['role']
  authority: 'yes' | 'no' | 'unasked'
}

const draftOf = (seat: Seat | null): Draft => ({
  organisationId: seat?.organisationId ?? null,
  actorKindId: seat?.actorKindId ?? '',
  role: seat?.role ?? 'member',
  authority: authorityOf(seat?.authority ?? null),
})

const authorityOf = (authority: boolean | null) => (authority === null ? 'unasked' : authority ? 'yes' : 'no')

const bodyOf = ({ organisationId, actorKindId, role, authority }: Draft) => ({
  ...(organisationId && { organisationId }),
  actorKindId: actorKindId || null,
  role,
  authority: authority === 'unasked' ? null : authority === 'yes',
})

type Props = {
  dataset: Dataset
  /** Null makes a new one. */
  seat: Seat | null
  /** Whose seat a new one is, where that is settled. */
  organisationId?: string
  onClose: () => void
}

export function SeatDialog({ dataset, seat, organisationId, onClose }: Props) {
  const { t, label } = useMessages()
  const { slug, languages } = dataset.alliance
  const words = useSeatWords(dataset)
  const fixedOrganisationId = seat?.organisationId ?? organisationId
  const form = useCheckedForm({
    initialValues: { ...draftOf(seat), ...(fixedOrganisationId && { organisationId: fixedOrganisationId }) },
    schema: SeatCreate,
    bodyOf,
  })
  const save = useCollectionSave(
    slug,
    'seats',
    seat,
    (draft: Draft, isNew) => {
      const { organisationId: whose, ...body } = bodyOf(draft)
      return isNew ? { ...body, organisationId: whose } : body
    },
    onClose,
  )
  const inWords = (draft: Draft): [string, string][] => [
    [t('seats.kind'), words.kind(draft.actorKindId || null)],
    [t('seats.role'), t(`seats.role.${draft.role}`)],
    [t('seats.authority'), t(`seats.authority.${draft.authority}`)],
  ]
  return (
    <RecordDialog
      title={t(seat ? 'seats.edit' : 'seats.add')}
      form={form}
      save={save}
      marked={Object.keys(form.values)}
      theirs={save.theirs && draftOf(save.theirs)}
      compare={(mine, theirs) => sideBySide(inWords(mine), inWords(theirs))}
      onClose={onClose}
    >
      {fixedOrganisationId ? (
        <Text>{t('seats.of', { name: words.organisation(fixedOrganisationId) })}</Text>
      ) : (
        <OrganisationPicker
          slug={slug}
          label={t('organisations.one')}
          description={t('partnerships.picker.hint')}
          withAsterisk
          data-autofocus
          {...form.getInputProps('organisationId')}
        />
      )}
      <NativeSelect
        {...form.getInputProps('actorKindId')}
        label={t('seats.kind')}
        description={t('seats.kind.hint')}
        data={[
          { value: '', label: words.kind(null) },
          ...dataset.actorKinds.map(({ id, labels }) => ({ value: id, label: label(labels, ...languages) })),
        ]}
      />
      <NativeSelect
        {...form.getInputProps('role')}
        label={t('seats.role')}
        data={seatRoles.map((role) => ({ value: role, label: t(`seats.role.${role}`) }))}
      />
      <Radio.Group
        {...form.getInputProps('authority')}
        label={t('seats.authority')}
        description={t('seats.authority.hint')}
      >
        <Stack gap="xs" mt="xs">
          {(['yes', 'no', 'unasked'] as const).map((authority) => (
            <Radio key={authority} value={authority} label={t(`seats.authority.${authority}`)} />
          ))}
        </Stack>
      </Radio.Group>
    </RecordDialog>
  )
}
