import type { Area } from '@atlas/shared/primitives'
import { Button, FileButton, Group, Input, Text } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { useMessages } from '../i18n/use-messages.ts'
import { type AreaFault, readGeojson, unite } from './read-geojson.ts'

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
  const [fault, setFault] = useState<AreaFault | null>(null)
  const read = async (file: File | null) => {
    if (file === null) return
    const { areas, faults } = readGeojson(await file.text(), 'en')
    setFault(areas.length > 0 ? null : (faults[0]?.fault ?? 'noArea'))
    if (areas.length > 0) onChange(unite(areas))
  }
  return (
    <Input.Wrapper
      labelElement="div"
      label={label}
      description={t('territories.area.hint')}
      error={error ?? (fault && t(`territories.fault.${fault}`))}
    >
      <Group gap="sm" mt={6}>
        <Text size="sm">{t(value ? 'territories.area.given' : 'territories.area.none')}</Text>
        <FileButton onChange={(file) => void read(file)} accept=".geojson,.json,application/geo+json">
          {(props) => (
            <Button {...props} variant="default" size="compact-sm">
              {t('territories.area.upload')}
            </Button>
          )}
        </FileButton>
        {value && !required && (
          <Button variant="subtle" color="red" size="compact-sm" onClick={() => onChange(null)}>
            {t('territories.area.remove')}
          </Button>
        )}
      </Group>
    </Input.Wrapper>
  )
}
