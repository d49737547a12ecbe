import { Center, Loader } from '@mantine/core'
import { useMessages } from '../i18n/use-messages.ts'

/** Says that something is on its way. */
export function Loading() {
  const { t } = useMessages()
  return (
    <Center mih="40vh" role="status" aria-label={t('shell.loading')}>
      <Loader type="dots" />
    </Center>
  )
}
