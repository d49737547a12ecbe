import { Center, Loader } from '@mantine/core'
import { useMessages } from '../i18n/use-messages.ts'

/**
 * Says that something is on its way.
 * @param inside a box that has its height already
 */
export function Loading({ inside = false }: { inside?: boolean }) {
  const { t } = useMessages()
  return (
    <Center {...(inside ? { h: '100%' } : { mih: '40vh' })} role="status" aria-label={t('shell.loading')}>
      <Loader type="dots" />
    </Center>
  )
}
