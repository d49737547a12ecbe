import { Button } from '@mantine/core'
import { useState } from 'react'
import { useMessages } from '../i18n/use-messages.ts'
import { TemplateDialog, type TemplateProps } from './template-dialog.tsx'

/** Offers lists that others have made, to start from: the first thing to do while there is none. */
export function TemplateButton(props: TemplateProps) {
  const { t } = useMessages()
  const [opened, setOpened] = useState(false)
  return (
    <>
      <Button variant={props.existing.length > 0 ? 'default' : 'filled'} onClick={() => setOpened(true)}>
        {t('templates.start')}
      </Button>
      {opened && <TemplateDialog {...props} onClose={() => setOpened(false)} />}
    </>
  )
}
