import { Button, Stack, Textarea } from '@mantine/core'
import { useState } from 'react'
import { useMessages } from '../i18n/use-messages.ts'
import { type AreaReport, readGeojson } from './read-geojson.ts'

/** Takes areas that were copied from elsewhere: all that drawing does, for those who do not draw. */
export function PasteGeojson({
  language,
  onRead,
}: {
  /** Of names whose property does not say one. */
  language: string
  onRead: (report: AreaReport) => void
}) {
  const { t } = useMessages()
  const [text, setText] = useState('')
  return (
    <Stack gap="xs" align="start" w="100%">
      <Textarea
        label={t('territories.paste')}
        description={t('territories.paste.hint')}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        autosize
        minRows={3}
        maxRows={8}
        w="100%"
        styles={{ input: { fontFamily: 'monospace' } }}
      />
      <Button variant="default" size="compact-sm" onClick={() => onRead(readGeojson(text, language))}>
        {t('territories.paste.take')}
      </Button>
    </Stack>
  )
}
