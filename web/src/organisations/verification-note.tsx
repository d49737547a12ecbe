import { Text } from '@mantine/core'
import { ageInWords, ageOf, isOld, localToday } from '../i18n/days.ts'
import { useMessages } from '../i18n/use-messages.ts'
import { NotRecorded } from './not-recorded.tsx'

/** When somebody last made sure that an organisation is as recorded, said as people say it. */
export function Verification({ day }: { day: string | null }) {
  const { t, language, day: dayInWords } = useMessages()
  if (day === null) return <NotRecorded />
  const age = ageOf(day, localToday())
  return (
    <>
      {t('organisations.verified.ago', { ago: ageInWords(age, language) })}
      <Text span size="sm" c="dimmed">
        {` · ${dayInWords(day)}`}
        {isOld(age) && ` · ${t('organisations.verified.old')}`}
      </Text>
    </>
  )
}
