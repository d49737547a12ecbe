import type { OutlineMatch } from '@atlas/shared/outlines'
import type { Area, Position } from '@atlas/shared/primitives'
import { Button, Group, Input, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useId, useRef, useState } from 'react'
import { useMessages } from '../i18n/use-messages.ts'
import { AreaDrawn } from './area-drawn.tsx'
import { AreaFaults } from './area-faults.tsx'
import { ChooseArea } from './choose-area.tsx'
import { DrawArea } from './draw-area.tsx'
import { GeojsonButton } from './geojson-button.tsx'
import { countryQuery } from './outline-queries.ts'
import { PasteGeojson } from './paste-geojson.tsx'
import { type AreaReport, unite } from './read-geojson.ts'

type Props = {
  value: Area | null
  onChange: (area: Area | null) => void
  label: string
  error?: ReactNode
  /** Then it can be replaced, not removed. */
  required?: boolean
  /** What is drawn along: areas that are there already. */
  around?: readonly Area[]
  /** Where to look while there is none; longitude, latitude. */
  near?: readonly Position[]
  /** Where to look while there is nothing at all, and whose outlines come first. */
  country?: string | null
  /** Whether drawing begins at once. */
  drawn?: boolean
  /** Told what was chosen by name. */
  onChosen?: (chosen: readonly OutlineMatch[]) => void
}

type Way = 'draw' | 'paste'

/** An area chosen by name, drawn on a map, taken from a GeoJSON file or pasted; several areas become one. */
export function AreaField({
  value,
  onChange,
  label,
  error,
  required = false,
  around = [],
  near = [],
  country = null,
  drawn = false,
  onChosen,
}: Props) {
  const { t } = useMessages()
  const id = useId()
  const [faults, setFaults] = useState<AreaReport['faults']>([])
  const [way, setWay] = useState<Way | null>(drawn ? 'draw' : null)
  const drawButton = useRef<HTMLButtonElement>(null)
  const [chosen, setChosen] = useState<readonly OutlineMatch[]>([])
  const home = useQuery(countryQuery(country))
  const change = (area: Area | null) => {
    setChosen([])
    onChange(area)
  }
  const choose = (next: readonly OutlineMatch[]) => {
    setFaults([])
    setWay(null)
    setChosen(next)
    if (next.length === 0 && !required) onChange(null)
  }
  const take = (report: AreaReport) => {
    setFaults(report.faults)
    if (report.areas.length === 0) return
    setWay(null)
    change(unite(report.areas))
  }
  const wrong = error ?? (faults.length > 0 && <AreaFaults faults={faults} />)
  const wayButton = (each: Way) => (
    <Button
      ref={each === 'draw' ? drawButton : undefined}
      variant="default"
      size="compact-sm"
      data-autofocus={(drawn && each === 'draw') || undefined}
      aria-expanded={way === each}
      onClick={() => setWay(way === each ? null : each)}
    >
      {t(`territories.area.${each}`)}
    </Button>
  )
  return (
    <Input.Wrapper
      labelElement="div"
      label={label}
      description={t('territories.area.hint')}
      error={wrong}
      errorProps={{ id, role: 'alert', component: 'div' }}
    >
      <ChooseArea
        value={chosen}
        onChange={choose}
        country={country}
        onRead={(area) => {
          onChange(area)
          onChosen?.(chosen)
        }}
      />
      <Group gap="sm" mt={6} mb={wrong || way ? 6 : undefined}>
        <Text size="sm">{t(value ? 'territories.area.given' : 'territories.area.none')}</Text>
        {wayButton('draw')}
        <GeojsonButton
          size="compact-sm"
          language="en"
          onRead={take}
          faulty={Boolean(error)}
          describedBy={wrong ? id : undefined}
        >
          {t('territories.area.upload')}
        </GeojsonButton>
        {wayButton('paste')}
        {value && !required && (
          <Button
            variant="subtle"
            color="red"
            size="compact-sm"
            onClick={() => {
              setWay(null)
              change(null)
            }}
          >
            {t('territories.area.remove')}
          </Button>
        )}
      </Group>
      {way === 'draw' && !home.isLoading && (
        <DrawArea
          value={value}
          onChange={change}
          around={around}
          near={near.length > 0 ? near : cornersOf(home.data?.[0])}
          opener={drawButton}
        />
      )}
      {way !== 'draw' && value && <AreaDrawn area={value} />}
      {way === 'paste' && <PasteGeojson language="en" onRead={take} />}
    </Input.Wrapper>
  )
}

/** What to look at of a country. */
function cornersOf(country: OutlineMatch | undefined): Position[] {
  if (!country) return []
  const [west, south, east, north] = country.bounds
  return [
    [west, south],
    [east, north],
  ]
}
