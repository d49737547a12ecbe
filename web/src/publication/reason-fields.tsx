import { type ActReason, withdrawalReasons } from '@atlas/shared/editions'
import { NativeSelect, TextInput } from '@mantine/core'
import { useMessages } from '../i18n/use-messages.ts'

type Props = {
  reason: ActReason
  onReason: (reason: ActReason) => void
  /** Left out where nobody may say anything besides. */
  explanation?: string
  onExplanation?: (explanation: string) => void
}

/** Why something public is taken back or corrected: everybody reads it. */
export function ReasonFields({ reason, onReason, explanation, onExplanation }: Props) {
  const { t } = useMessages()
  return (
    <>
      <NativeSelect
        label={t('publication.reason')}
        value={reason}
        onChange={(event) => onReason(event.currentTarget.value as ActReason)}
        data={withdrawalReasons.map((each) => ({ value: each, label: t(`publication.reason.${each}`) }))}
      />
      {onExplanation && (
        <TextInput
          label={t('publication.explanation')}
          description={t('publication.explanation.hint')}
          value={explanation}
          maxLength={300}
          onChange={(event) => onExplanation(event.currentTarget.value)}
        />
      )}
    </>
  )
}
