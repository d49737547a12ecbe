import { Button } from '@mantine/core'
import { useState } from 'react'
import { useMessages } from '../i18n/use-messages.ts'

/** The first of many, and a button for more of them. */
export function useShown<Item>(items: readonly Item[], step = 20) {
  const { t } = useMessages()
  const [count, setCount] = useState(step)
  return {
    shown: items.slice(0, count),
    more: items.length > count && (
      <Button variant="default" size="compact-md" mt="sm" onClick={() => setCount(count + step)}>
        {t('shell.more')}
      </Button>
    ),
  }
}
