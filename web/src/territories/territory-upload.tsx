import { Alert, Button, Group, Stack, Text } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { useRefresh } from '../alliances/use-refresh.ts'
import { useUndoNotice } from '../history/use-undo-notice.tsx'
import { useMessages } from '../i18n/use-messages.ts'
import { ProblemError } from '../service/api.ts'
import { recordsOf } from '../service/records.ts'
import { useKeyOf } from '../service/use-key-of.ts'
import { LeaveGuard } from '../ui/leave-guard.tsx'
import { sentenceOf } from '../ui/problem.ts'
import { AreaFaults } from './area-faults.tsx'
import { ChooseOutlines } from './choose-outlines.tsx'
import { FoundAreas } from './found-areas.tsx'
import { GeojsonButton } from './geojson-button.tsx'
import type { ReadArea } from './geojson-names.ts'
import { PasteGeojson } from './paste-geojson.tsx'
import { portionsOf } from './portions.ts'
import type { AreaReport } from './read-geojson.ts'

const nothing: AreaReport = { areas: [], faults: [] }

type Props = {
  slug: string
  languages: readonly string[]
  country: string | null
  /** Other ways to a territory, beside these. */
  children: ReactNode
}

/** Reads a GeoJSON file, shows what is in it to be named, adds it, and offers to take all of it back. */
export function TerritoryUpload({ slug, languages, country, children }: Props) {
  const { t } = useMessages()
  const refresh = useRefresh(slug)
  const offerUndo = useUndoNotice(slug)
  const { keyOf } = useKeyOf()
  const [language = 'en'] = languages
  const [{ areas, faults }, setReport] = useState(nothing)
  const [attempts, setAttempts] = useState(0)
  const [way, setWay] = useState<'choose' | 'paste' | null>(null)
  const setAreas = (next: ReadArea[]) => setReport((now) => ({ ...now, areas: next }))
  const add = useMutation({
    mutationFn: async (all: readonly ReadArea[]) => {
      const changeIds: string[] = []
      let left = all
      try {
        for (const items of portionsOf(all)) {
          const changeId = await recordsOf(slug, 'territories').createSeveral(items, keyOf(items))
          if (changeId) changeIds.push(changeId)
          // What is in is out of the list, so that after a refusal the rest can be mended and sent.
          left = left.slice(items.length)
          setAreas([...left])
        }
        setReport(nothing)
      } finally {
        const added = all.length - left.length
        if (added > 0) offerUndo(t('territories.added', { n: added }), ...changeIds)
        await refresh()
      }
    },
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
    if (report.areas.length > 0) setWay(null)
  }
  const wayButton = (each: 'choose' | 'paste') => (
    <Button variant="default" aria-expanded={way === each} onClick={() => setWay(way === each ? null : each)}>
      {t(`territories.area.${each}`)}
    </Button>
  )
  const refused = add.error instanceof ProblemError ? add.error.faults : []
  return (
    <Stack align="start" mb="lg">
      <LeaveGuard unsaved={() => areas.length > 0} />
      <Group gap="sm">
        {children}
        {wayButton('choose')}
        <GeojsonButton language={language} onRead={show}>
          {t('territories.upload')}
        </GeojsonButton>
        {wayButton('paste')}
      </Group>
      {way === 'choose' && (
        <ChooseOutlines slug={slug} languages={languages} country={country} onRead={show} />
      )}
      {way === 'paste' && <PasteGeojson language={language} onRead={show} />}
      {faults.length > 0 && (
        <Alert color="red" w="100%" role="alert">
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
