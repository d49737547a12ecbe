import { Button, Stack, Textarea } from '@mantine/core'
import { useRef, useState } from 'react'
import { useMessages } from '../i18n/use-messages.ts'
import { AreaFaults } from './area-faults.tsx'
import { type AreaReport, readGeojson } from './read-geojson.ts'

type Props = {
  /** Of names whose property does not say one. */
  language: string
  /** With one area at least. */
  onRead: (report: AreaReport) => void
}

/** Takes areas that were copied from elsewhere: all that drawing does, for those who do not draw. */
export function PasteGeojson({ language, onRead }: Props) {
  const { t } = useMessages()
  const [text, setText] = useState('')
  const [faults, setFaults] = useState<AreaReport['faults']>([])
  const field = useRef<HTMLTextAreaElement>(null)
  const take = () => {
    const report = readGeojson(text, language)
    if (report.areas.length > 0) return onRead(report)
    setFaults(report.faults)
    field.current?.focus()
  }
  const isEmpty = faults.some(({ fault }) => fault === 'empty')
  const wrong = isEmpty ? t('problems.fault.required') : faults.length > 0 && <AreaFaults faults={faults} />
  return (
    <Stack gap="xs" align="start" w="100%">
      <Textarea
        ref={field}
        label={t('territories.paste')}
        description={t('territories.paste.hint')}
        error={wrong}
        errorProps={{ component: 'div' }}
        value={text}
        onChange={(event) => {
          setText(event.currentTarget.value)
          setFaults([])
        }}
        autosize
        minRows={3}
        maxRows={8}
        w="100%"
        styles={{ input: { fontFamily: 'monospace' } }}
      />
      <Button variant="default" size="compact-sm" onClick={take}>
        {t('territories.paste.take')}
      </Button>
    </Stack>
  )
}
