import type { Area } from '@atlas/shared/primitives'
import { Button, Group, Input, Text } from '@mantine/core'
import { type ReactNode, useId, useState } from 'react'
import { useMessages } from '../i18n/use-messages.ts'
import { AreaFaults } from './area-faults.tsx'
import { GeojsonButton } from './geojson-button.tsx'
import { type AreaReport, unite } from './read-geojson.ts'

type Props = {
  value: Area | null
  onChange: (area: Area | null) => void
  label: string
  error?: ReactNode
  /** Then it can be replaced, not removed. */
  required?: boolean
}

/** An area taken from a GeoJSON file; several areas of one file become one. */
export function AreaField({ value, onChange, label, error, required = false }: Props) {
  const { t } = useMessages()
  const id = useId()
  const [faults, setFaults] = useState<AreaReport['faults']>([])
  const take = (report: AreaReport) => {
    setFaults(report.faults)
    if (report.areas.length > 0) onChange(unite(report.areas))
  }
  const wrong = error ?? (faults.length > 0 && <AreaFaults faults={faults} />)
  return (
    <Input.Wrapper
      labelElement="div"
      label={label}
      description={t('territories.area.hint')}
      error={wrong}
      errorProps={{ id, role: 'alert', component: 'div' }}
    >
      <Group gap="sm" mt={6} mb={wrong ? 6 : undefined}>
        <Text size="sm">{t(value ? 'territories.area.given' : 'territories.area.none')}</Text>
        <GeojsonButton
          size="compact-sm"
          language="en"
          onRead={take}
          faulty={Boolean(error)}
          describedBy={wrong ? id : undefined}
        >
          {t('territories.area.upload')}
        </GeojsonButton>
        {value && !required && (
          <Button variant="subtle" color="red" size="compact-sm" onClick={() => onChange(null)}>
            {t('territories.area.remove')}
          </Button>
        )}
      </Group>
    </Input.Wrapper>
  )
}
