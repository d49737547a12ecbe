import {
  type FindingDecision,
  FindingDecisionUpdate,
  type FindingState,
} from '@atlas/shared/finding-decisions'
import { Textarea, TextInput } from '@mantine/core'
import { useRefresh } from '../alliances/use-refresh.ts'
import { useMessages } from '../i18n/use-messages.ts'
import { useWhoami } from '../people/whoami-queries.ts'
import { RecordDialog } from '../ui/record-dialog.tsx'
import { useCheckedForm } from '../ui/use-checked-form.ts'
import { useRecordSave } from '../ui/use-record-save.ts'
import { type Decided, decide } from './decide.ts'

type Props = {
  slug: string
  findingId: string
  /** What is being decided. */
  state: FindingState
  decision: FindingDecision | null
  onClose: () => void
}

/** Asks who is in charge, or why. */
export function DecisionDialog({ slug, findingId, state, decision, onClose }: Props) {
  const { t } = useMessages()
  const refresh = useRefresh(slug)
  const me = useWhoami()?.user?.name ?? ''
  const form = useCheckedForm<Decided>({
    initialValues: {
      state,
      reason: state === decision?.state ? decision.reason : '',
      inCharge: decision?.inCharge || (state === 'working' ? me : ''),
    },
    schema: FindingDecisionUpdate,
    bodyOf: trimmed,
    further: ({ reason, inCharge }) => [
      ...(state === 'dismissed' && reason.trim() === '' ? [{ pointer: '/reason', code: 'required' }] : []),
      ...(state === 'working' && inCharge.trim() === '' ? [{ pointer: '/inCharge', code: 'required' }] : []),
    ],
  })
  const save = useRecordSave(
    decision,
    (draft: Decided, revision): Promise<FindingDecision> =>
      decide(slug, findingId, decision, trimmed(draft), revision).catch(async (error: unknown) => {
        // What somebody else decided is what this is decided over next.
        await refresh()
        throw error
      }),
    () => {
      void refresh()
      onClose()
    },
  )
  const decided = ({ state, reason, inCharge }: Decided): Decided => ({ state, reason, inCharge })
  return (
    <RecordDialog
      title={t(`findings.decide.${state}`)}
      form={form}
      // What is decided is new, even where all its words stay.
      save={{ ...save, isNew: true }}
      marked={['reason', 'inCharge']}
      theirs={save.theirs && decided(save.theirs)}
      compare={(mine, theirs) => [
        {
          label: t('findings.decision'),
          mine: t(`findings.state.${mine.state}`),
          theirs: t(`findings.state.${theirs.state}`),
        },
        { label: t('findings.inCharge'), mine: mine.inCharge, theirs: theirs.inCharge },
        { label: t('findings.reason'), mine: mine.reason, theirs: theirs.reason },
      ]}
      onClose={onClose}
    >
      {state === 'working' && (
        <TextInput
          {...form.getInputProps('inCharge')}
          label={t('findings.inCharge')}
          description={t('findings.inCharge.hint')}
          required
          data-autofocus
        />
      )}
      <Textarea
        {...form.getInputProps('reason')}
        label={t(state === 'working' ? 'findings.agreed' : 'findings.reason')}
        description={state === 'dismissed' && t('findings.reason.hint')}
        required={state === 'dismissed'}
        autosize
        minRows={2}
        data-autofocus={state !== 'working' || undefined}
      />
    </RecordDialog>
  )
}

const trimmed = ({ state, reason, inCharge }: Decided): Decided => ({
  state,
  reason: reason.trim(),
  inCharge: inCharge.trim(),
})
