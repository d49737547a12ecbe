import type { Dataset } from '@atlas/shared/dataset'
import type { Create } from '@atlas/shared/nouns'
import { notifications } from '@mantine/notifications'
import { useRefresh } from '../../alliances/use-refresh.ts'
import { useMessages } from '../../i18n/use-messages.ts'
import { recordsOf } from '../../service/records.ts'
import { sentenceOf } from '../../ui/problem.ts'

/**
 * Records with whom a missing actor is expected to work. The actor itself is saved by then: what fails is told, and can
 * be added on its page.
 */
export function useExpectTies(dataset: Dataset) {
  const { t } = useMessages()
  const { slug } = dataset.alliance
  const refresh = useRefresh(slug)
  return async (ownId: string, otherIds: readonly string[]): Promise<void> => {
    if (otherIds.length === 0) return
    try {
      const items = otherIds.map(
        (toId): Create<'partnerships'> => ({ fromId: ownId, toId, kind: 'cooperation', state: 'wanted' }),
      )
      await recordsOf(slug, 'partnerships').createSeveral(items)
    } catch (error) {
      notifications.show({
        color: 'red',
        title: t('organisations.wantedTies.failed'),
        message: sentenceOf(error, t),
      })
    }
    await refresh()
  }
}
