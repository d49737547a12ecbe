import type { Area, Position } from '@atlas/shared/primitives'
import { Button, Group, Input, Text } from '@mantine/core'
import { type ReactNode, useId, useRef, useState } from 'react'
import { useMessages } from '../i18n/use-messages.ts'
import { AreaFaults } from './area-faults.tsx'
import { DrawArea } from './draw-area.tsx'
import { GeojsonButton } from './geojson-button.tsx'
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
  /** Whether drawing begins at once. */
  drawn?: boolean
}

type Way = 'draw' | 'paste'

/** An area drawn on a map, taken from a GeoJSON file or pasted; several areas of one file become one. */
export function AreaField({
  value,
  onChange,
  label,
  error,
  required = false,
  around = [],
  near = [],
  drawn = false,
}: Props) {
  const { t } = useMessages()
  const id = useId()
  const [faults, setFaults] = useState<AreaReport['faults']>([])
  const [way, setWay] = useState<Way | null>(drawn ? 'draw' : null)
  const drawButton = useRef<HTMLButtonElement>(null)
  const take = (report: AreaReport) => {
    setFaults(report.faults)
    if (report.areas.length === 0) return
    setWay(null)
    onChange(unite(report.areas))
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
              onChange(null)
            }}
          >
            {t('territories.area.remove')}
          </Button>
        )}
      </Group>
      {way === 'draw' && (
        <DrawArea value={value} onChange={onChange} around={around} near={near} opener={drawButton} />
      )}
      {way === 'paste' && <PasteGeojson language="en" onRead={take} />}
    </Input.Wrapper>
  )
}
