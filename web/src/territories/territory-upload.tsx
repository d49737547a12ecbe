import { Alert, Button, FileButton, Group, List, Stack, Table, Text, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useRefresh } from '../alliances/use-refresh.ts'
import { api, apiPath } from '../api.ts'
import { useMessages } from '../i18n/use-messages.ts'
import { ProblemAlert } from '../ui/problem-alert.tsx'
import { type AreaReport, type ReadArea, readGeojson } from './read-geojson.ts'

const nothing: AreaReport = { areas: [], faults: [] }

/** Reads a GeoJSON file, shows what is in it to be named, and adds it area by area. */
export function TerritoryUpload({ slug, languages }: { slug: string; languages: readonly string[] }) {
  const { t } = useMessages()
  const refresh = useRefresh(slug)
  const [language = 'en'] = languages
  const [{ areas, faults }, setReport] = useState(nothing)
  const setAreas = (next: ReadArea[]) => setReport((now) => ({ ...now, areas: next }))
  const add = useMutation({
    mutationFn: async (all: readonly ReadArea[]) => {
      for (const [at, area] of all.entries()) {
        await api.post(apiPath('alliances', slug, 'territories'), { body: area })
        // What is in is out of the list, so that after a refusal the rest can be mended and sent.
        setAreas(all.slice(at + 1))
      }
    },
    onSettled: refresh,
  })
  const read = async (file: File | null) => {
    if (file !== null) setReport(readGeojson(await file.text(), language))
  }
  const rename = (at: number, name: string) =>
    setAreas(
      areas.map((area, index) => (index === at ? { ...area, labels: named(area, language, name) } : area)),
    )
  const unnamed = areas.some(({ labels }) => Object.keys(labels).length === 0)
  return (
    <Stack align="start">
      <FileButton onChange={(file) => void read(file)} accept=".geojson,.json,application/geo+json">
        {(props) => (
          <Button {...props} variant="default">
            {t('territories.upload')}
          </Button>
        )}
      </FileButton>
      {faults.length > 0 && (
        <Alert color="yellow" w="100%" role="alert">
          <List size="sm">
            {faults.map(({ fault, feature }) => (
              <List.Item key={`${feature}${fault}`}>
                {feature !== undefined && `${t('territories.feature', { n: feature })} `}
                {t(`territories.fault.${fault}`)}
              </List.Item>
            ))}
          </List>
        </Alert>
      )}
      {areas.length > 0 && (
        <>
          <Text fw={500}>{t('territories.found', { n: areas.length })}</Text>
          <Table>
            <Table.Tbody>
              {areas.map((area, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: areas of a file have no other identity; none moves.
                <Table.Tr key={at}>
                  <Table.Td>
                    <TextInput
                      aria-label={t('territories.label')}
                      value={area.labels[language] ?? Object.values(area.labels)[0] ?? ''}
                      maxLength={300}
                      required
                      onChange={(event) => rename(at, event.currentTarget.value)}
                    />
                  </Table.Td>
                  <Table.Td>{area.code}</Table.Td>
                  <Table.Td>
                    <Button
                      variant="subtle"
                      color="gray"
                      size="compact-sm"
                      onClick={() => setAreas(areas.filter((_, index) => index !== at))}
                    >
                      {t('territories.leaveOut')}
                    </Button>
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
          <ProblemAlert error={add.error} />
          <Group>
            <Button loading={add.isPending} disabled={unnamed} onClick={() => add.mutate(areas)}>
              {t('territories.add', { n: areas.length })}
            </Button>
            <Button variant="default" onClick={() => setReport(nothing)}>
              {t('shell.cancel')}
            </Button>
          </Group>
        </>
      )}
    </Stack>
  )
}

function named({ labels }: ReadArea, language: string, name: string) {
  const { [language]: _, ...others } = labels
  return name.trim() === '' ? others : { ...others, [language]: name }
}
