import type { FieldFault } from '@atlas/shared/problems'
import { ActionIcon, Button, Table, TextInput } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useState } from 'react'
import { useMessages } from '../i18n/use-messages.ts'
import { errorsByField } from '../ui/problem.ts'
import records from '../ui/records.module.css'
import type { ReadArea } from './geojson-names.ts'

type Props = {
  areas: readonly ReadArea[]
  /** Names are given in. */
  language: string
  /** What the service found wrong with which of them: `/items/0/code`. */
  refused: readonly FieldFault[]
  /** Whether names that are missing are asked for. */
  missing: boolean
  onChange: (areas: ReadArea[]) => void
}

/** Of the hundreds in some files, the first ones show whether they are named right, unless something is to be mended. */
const maxWithoutScrolling = 50

/** The areas of a file, to be named or left out. */
export function FoundAreas({ areas, language, refused, missing, onChange }: Props) {
  const { t } = useMessages()
  const [all, setAll] = useState(false)
  const change = (at: number, part: Partial<ReadArea>) =>
    onChange(areas.map((area, index) => (index === at ? { ...area, ...part } : area)))
  const faultsOf = (at: number) =>
    refused.flatMap((fault) => {
      const place = `/items/${at}`
      return fault.pointer.startsWith(`${place}/`)
        ? { ...fault, pointer: fault.pointer.slice(place.length) }
        : []
    })
  const isWhole = all || missing || refused.length > 0
  return (
    <>
      <Table className={records.records}>
        <Table.Tbody>
          {(isWhole ? areas : areas.slice(0, maxWithoutScrolling)).map((area, at) => {
            const { code, boundary, ...labels } = errorsByField(faultsOf(at), t)
            const unnamed = missing && Object.keys(area.labels).length === 0
            const name = area.labels[language] ?? Object.values(area.labels)[0] ?? ''
            const leaveOut = t('territories.leaveOut', { name: name || String(at + 1) })
            return (
              // biome-ignore lint/suspicious/noArrayIndexKey: areas of a file have no other identity; none moves.
              <Table.Tr key={at} style={{ verticalAlign: 'top' }}>
                <Table.Td>
                  <TextInput
                    label={t('territories.label')}
                    value={name}
                    error={unnamed ? t('problems.fault.required') : (boundary ?? Object.values(labels)[0])}
                    required
                    onChange={(event) => change(at, named(area, language, event.currentTarget.value))}
                  />
                </Table.Td>
                <Table.Td>
                  <TextInput
                    label={t('territories.code')}
                    value={area.code ?? ''}
                    error={code}
                    onChange={(event) => change(at, { code: event.currentTarget.value.trim() || null })}
                  />
                </Table.Td>
                <Table.Td ta="end">
                  <ActionIcon
                    mt={24}
                    size="lg"
                    variant="subtle"
                    color="gray"
                    aria-label={leaveOut}
                    title={leaveOut}
                    onClick={() => onChange(areas.filter((_, index) => index !== at))}
                  >
                    <IconX size={18} stroke={1.6} aria-hidden />
                  </ActionIcon>
                </Table.Td>
              </Table.Tr>
            )
          })}
        </Table.Tbody>
      </Table>
      {areas.length > maxWithoutScrolling && !isWhole && (
        <Button variant="subtle" size="compact-sm" onClick={() => setAll(true)}>
          {t('territories.all', { n: areas.length })}
        </Button>
      )}
    </>
  )
}

function named({ labels }: ReadArea, language: string, name: string): Pick<ReadArea, 'labels'> {
  const { [language]: _, ...others } = labels
  return { labels: name.trim() === '' ? others : { ...others, [language]: name } }
}
