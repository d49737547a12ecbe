import { Center, Loader } from '@mantine/core'
import { useMessages } from '../i18n/use-messages.ts'

/** Says that something is on its way. */
export function Loading() {
  const { t } = useMessages()
  return (
    <Center mih="40vh" role="status">
      <Loader type="dots" aria-label={t('shell.loading')} />
    </Center>
  )
}
