import { Alert, Button, Group, Stack, Text } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { useRefresh } from '../alliances/use-refresh.ts'
import { useMessages } from '../i18n/use-messages.ts'
import { api, apiPath, ProblemError } from '../service/api.ts'
import { useKeyOf } from '../service/use-key-of.ts'
import { LeaveGuard } from '../ui/leave-guard.tsx'
import { sentenceOf } from '../ui/problem.ts'
import { AreaFaults } from './area-faults.tsx'
import { FoundAreas } from './found-areas.tsx'
import { GeojsonButton } from './geojson-button.tsx'
import { PasteGeojson } from './paste-geojson.tsx'
import type { AreaReport, ReadArea } from './read-geojson.ts'

const nothing: AreaReport = { areas: [], faults: [] }

type Props = {
  slug: string
  languages: readonly string[]
  /** Other ways to a territory, beside these. */
  children: ReactNode
}

/** Reads a GeoJSON file, shows what is in it to be named, and adds it area by area. */
export function TerritoryUpload({ slug, languages, children }: Props) {
  const { t } = useMessages()
  const refresh = useRefresh(slug)
  const { keyOf } = useKeyOf()
  const [language = 'en'] = languages
  const [{ areas, faults }, setReport] = useState(nothing)
  const [attempts, setAttempts] = useState(0)
  const [pasting, setPasting] = useState(false)
  const setAreas = (next: ReadArea[]) => setReport((now) => ({ ...now, areas: next }))
  const add = useMutation({
    mutationFn: async (all: readonly ReadArea[]) => {
      for (const [at, area] of all.entries()) {
        await api.post(apiPath('alliances', slug, 'territories'), { body: area, idempotencyKey: keyOf(area) })
        // What is in is out of the list, so that after a refusal the rest can be mended and sent.
        setAreas(all.slice(at + 1))
      }
      setReport(nothing)
    },
    onSettled: refresh,
  })
  const list = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (attempts > 0 || add.error)
      list.current?.querySelector<HTMLElement>('[aria-invalid="true"], [role="alert"]')?.focus()
  }, [attempts, add.error])
  const send = () => {
    if (areas.every(({ labels }) => Object.keys(labels).length > 0)) return add.mutate(areas)
    add.reset()
    setAttempts((count) => count + 1)
  }
  const show = (report: AreaReport) => {
    add.reset()
    setAttempts(0)
    setReport(report)
    if (report.areas.length > 0) setPasting(false)
  }
  // Only what is wrong with an area belongs to the first one that is left; the rest is no fault of its own.
  const refused = add.error instanceof ProblemError ? add.error.faults : []
  return (
    <Stack align="start" mb="lg">
      <LeaveGuard unsaved={() => areas.length > 0} />
      <Group gap="sm">
        {children}
        <GeojsonButton language={language} onRead={show}>
          {t('territories.upload')}
        </GeojsonButton>
        <Button variant="default" aria-expanded={pasting} onClick={() => setPasting(!pasting)}>
          {t('territories.area.paste')}
        </Button>
      </Group>
      {pasting && <PasteGeojson language={language} onRead={show} />}
      {faults.length > 0 && (
        <Alert color="yellow" w="100%" role="alert">
          <AreaFaults faults={faults} />
        </Alert>
      )}
      {areas.length > 0 && (
        <Stack ref={list} w="100%" align="start">
          <Text fw={500}>{t('territories.found', { n: areas.length })}</Text>
          <FoundAreas
            areas={areas}
            language={language}
            refused={refused}
            missing={attempts > 0}
            onChange={(next) => {
              add.reset()
              setAreas(next)
            }}
          />
          {add.error && refused.length === 0 && (
            <Alert color="red" role="alert" tabIndex={-1}>
              {sentenceOf(add.error, t)}
            </Alert>
          )}
          <Group>
            <Button loading={add.isPending} onClick={send}>
              {t('territories.add', { n: areas.length })}
            </Button>
            <Button variant="default" onClick={() => show(nothing)}>
              {t('shell.cancel')}
            </Button>
          </Group>
        </Stack>
      )}
    </Stack>
  )
}
