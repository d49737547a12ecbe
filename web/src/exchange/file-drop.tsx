import type { Import } from '@atlas/shared/exchange/import'
import { maxFileBytes } from '@atlas/shared/exchange/import-update'
import { fileSize } from '@atlas/shared/sentences/file-size'
import { Alert, Button, FileButton, Text } from '@mantine/core'
import { IconFileImport } from '@tabler/icons-react'
import { type DragEvent, useRef, useState } from 'react'
import { useMessages } from '../i18n/use-messages.ts'
import { ProblemAlert } from '../ui/problem-alert.tsx'
import classes from './exchange.module.css'
import { SendingFile } from './sending-file.tsx'
import { useStartImport } from './use-start-import.ts'

const accepted =
  '.csv,.tsv,.txt,.xlsx,.ods,.geojson,.json,.kml,.kmz,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

type Props = { slug: string; onStarted: (started: Import) => unknown }

/** Takes a file, dropped or chosen, and sends it; says beforehand what is taken. */
export function FileDrop({ slug, onStarted }: Props) {
  const { t, language } = useMessages()
  const [over, setOver] = useState(false)
  const [refusal, setRefusal] = useState<string | null>(null)
  const start = useStartImport(slug, onStarted)
  const reset = useRef<() => void>(null)
  const limit = fileSize(maxFileBytes, language)

  const take = (files: readonly File[]) => {
    // So that the same file can be chosen again once it has been mended.
    reset.current?.()
    const [file] = files
    if (file === undefined || start.isPending) return
    const reason =
      files.length > 1
        ? t('exchange.start.several')
        : file.size === 0
          ? t('exchange.start.empty')
          : file.size > maxFileBytes
            ? t('exchange.start.tooLarge', { size: fileSize(file.size, language), limit })
            : null
    setRefusal(reason)
    if (reason === null) start.mutate(file)
  }
  const onDrop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    take([...event.dataTransfer.files])
  }
  const onDragOver = (event: DragEvent) => {
    event.preventDefault()
    setOver(true)
  }
  return (
    <section
      aria-label={t('exchange.start.choose')}
      className={classes.drop}
      data-over={over || undefined}
      onDragOver={onDragOver}
      onDragLeave={() => setOver(false)}
      onDrop={onDrop}
    >
      <IconFileImport size={36} stroke={1.3} aria-hidden />
      <Text fw={550}>
        {t('exchange.start.drop')} <Text span>{t('exchange.start.or')}</Text>
      </Text>
      <FileButton onChange={(file) => file && take([file])} accept={accepted} resetRef={reset}>
        {(props) => (
          <Button {...props} disabled={start.isPending}>
            {t('exchange.start.choose')}
          </Button>
        )}
      </FileButton>
      <Text size="sm" c="dimmed" maw={520}>
        {t('exchange.start.accepted', { size: limit })} {t('exchange.start.recognised')}
      </Text>
      {start.isPending && <SendingFile file={start.variables} sent={start.sent} onCancel={start.cancel} />}
      {refusal !== null && (
        <Alert color="red" role="alert" ta="start">
          {refusal}
        </Alert>
      )}
      {refusal === null && <ProblemAlert error={start.error} />}
    </section>
  )
}
