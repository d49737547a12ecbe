import { Select } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { basemapsQuery, noStreets } from '../basemap/use-streets.ts'
import { useMessages } from '../i18n/use-messages.ts'

type Props = {
  value: string | null
  onChange: (basemap: string | null) => void
  error?: ReactNode
  'data-path'?: string
}

/** Which streets lie under the maps of an alliance; nothing to choose where the service has none. */
export function BasemapField({ value, onChange, ...props }: Props) {
  const { t } = useMessages()
  const basemaps = useQuery(basemapsQuery).data ?? []
  if (basemaps.length === 0) return null
  // One that is not there any more is as good as none chosen.
  const known = value === noStreets || basemaps.some(({ code }) => code === value) ? value : null
  const [first] = basemaps
  return (
    <Select
      label={t('alliances.basemap')}
      description={t('alliances.basemap.hint')}
      allowDeselect={false}
      value={known ?? first?.code ?? null}
      onChange={(code) => onChange(code === first?.code ? null : code)}
      data={[
        ...basemaps.map(({ code, name }) => ({ value: code, label: name })),
        { value: noStreets, label: t('alliances.basemap.none') },
      ]}
      {...props}
    />
  )
}
