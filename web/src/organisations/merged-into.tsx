import { notifications } from '@mantine/notifications'
import { Navigate } from '@tanstack/react-router'
import { useEffect } from 'react'
import { useMessages } from '../i18n/use-messages.ts'

/** Leads from the address of an organisation that has been merged into another one to that other one, and says so. */
export function MergedInto({ slug, id }: { slug: string; id: string }) {
  const { t } = useMessages()
  useEffect(() => {
    notifications.show({ id: `merged-into-${id}`, message: t('merge.led') })
  }, [id, t])
  return <Navigate to="/a/$slug/o/$id" params={{ slug, id }} replace />
}
