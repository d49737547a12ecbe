import type { Template, TemplateEntry } from '@atlas/shared/templates/template'
import { Button } from '@mantine/core'
import { useState } from 'react'
import { useMessages } from '../i18n/use-messages.ts'
import { TemplateDialog } from './template-dialog.tsx'

export type TemplateProps = {
  slug: string
  /** Of the alliance, to which entries are added: `sectors`. */
  collection: string
  templates: readonly Template<TemplateEntry>[]
  /** What the collection holds. */
  existing: readonly TemplateEntry[]
}

/** Offers lists that others have made, to start from. */
export function TemplateButton(props: TemplateProps) {
  const { t } = useMessages()
  const [opened, setOpened] = useState(false)
  return (
    <>
      <Button variant="default" onClick={() => setOpened(true)}>
        {t('templates.start')}
      </Button>
      {opened && <TemplateDialog {...props} onClose={() => setOpened(false)} />}
    </>
  )
}
