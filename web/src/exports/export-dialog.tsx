import type { Dataset } from '@atlas/shared/dataset'
import { Alert, Button, Checkbox, Group, NativeSelect, Radio, Stack, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { readFindingsSearch } from '../addresses/findings-search.ts'
import { useMessages } from '../i18n/use-messages.ts'
import { useSelection } from '../selection/selection.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { useOpenView } from '../ui/view-files.tsx'
import {
  type ExportFormat,
  exportAddress,
  exportFormats,
  findingsFileName,
  isOfFindings,
  type Part,
} from './export-address.ts'
import { takeView, type ViewFormat, viewFormats } from './take-view.ts'

type View = 'map' | 'network' | 'matrix' | 'table' | 'findings'
type Props = { dataset: Dataset; view: View; onClose: () => void }

type Format = ExportFormat | ViewFormat
type FindingsFormat = (typeof exportFormats)['findings'][number]

/** What is looked for first in each view. */
const usualFormat: Record<string, Format> = {
  map: 'places.geojson',
  network: 'network.gexf',
  matrix: 'view.png',
  findings: 'findings.xlsx',
}

/** Which organisations, as what, with what; and what the file will hold. */
export function ExportDialog({ dataset, view, onClose }: Props) {
  const messages = useMessages()
  const { t, number, language } = messages
  const { assume } = readFindingsSearch(useSearch({ strict: false }))
  const { filter, filtered, organisations, selected } = useSelection()
  const openView = useOpenView()
  const files = openView()
  const parts: Part[] = [
    'all',
    ...(filtered ? (['filtered'] as const) : []),
    ...(selected.size > 0 ? (['selected'] as const) : []),
  ]
  const [part, setPart] = useState<Part>(parts.at(-1) ?? 'all')
  const [format, setFormat] = useState<Format>(usualFormat[view] ?? 'workbook.xlsx')
  const [isPrivate, setPrivate] = useState(false)
  const [contacts, setContacts] = useState(false)
  const [busy, setBusy] = useState(false)
  const ofView = format.startsWith('view.')
  const ofFindings = isOfFindings(format)
  const count = { all: dataset.organisations.length, filtered: organisations.length, selected: selected.size }

  const groups = {
    lists: exportFormats.lists.filter((each) => each !== 'surveys.csv' || part === 'all'),
    map: exportFormats.map,
    network: exportFormats.network,
    findings: view === 'findings' ? exportFormats.findings : [],
    view: [...(files.picture ? viewFormats.picture : []), ...(files.table ? viewFormats.table : [])],
  } satisfies Record<string, readonly Format[]>
  const choosePart = (next: Part) => {
    setPart(next)
    if (next !== 'all' && format === 'surveys.csv') setFormat('organisations.csv')
  }
  const wish = {
    ...{ slug: dataset.alliance.slug, format: format as ExportFormat, part, filter, selected },
    ...{ private: isPrivate, contacts, language, assume },
  }
  const take = async () => {
    setBusy(true)
    const viewName = t(`shell.view.${view}`)
    const shown = organisations.length
    try {
      await takeView(files, { format: format as ViewFormat, dataset, view, viewName, shown }, messages)
      onClose()
    } catch {
      notifications.show({ color: 'red', message: t('exports.view.failed') })
    } finally {
      setBusy(false)
    }
  }
  return (
    <Dialog title={t('exports.title')} onClose={onClose}>
      <Stack gap="md">
        <NativeSelect
          label={t('exports.format')}
          data-autofocus
          value={format}
          onChange={({ currentTarget }) => setFormat(currentTarget.value as Format)}
        >
          {(Object.keys(groups) as (keyof typeof groups)[]).map(
            (group) =>
              groups[group].length > 0 && (
                <optgroup key={group} label={t(`exports.group.${group}`)}>
                  {groups[group].map((each) => (
                    <option key={each} value={each}>
                      {t(`exports.format.${each}`)}
                    </option>
                  ))}
                </optgroup>
              ),
          )}
        </NativeSelect>
        {!ofView && (
          <>
            {parts.length > 1 && !ofFindings && (
              <Radio.Group
                label={t('exports.part')}
                value={part}
                onChange={(value) => choosePart(value as Part)}
              >
                <Stack gap={6} mt={4}>
                  {parts.map((each) => (
                    <Radio key={each} value={each} label={t(`exports.part.${each}`, { n: count[each] })} />
                  ))}
                </Stack>
              </Radio.Group>
            )}
            {dataset.judgements && (
              <Checkbox
                label={t('exports.private')}
                description={t(ofFindings ? 'exports.private.findings' : 'exports.private.text')}
                checked={isPrivate}
                onChange={({ currentTarget }) => setPrivate(currentTarget.checked)}
              />
            )}
            {!ofFindings && (
              <Checkbox
                label={t('exports.contacts')}
                description={isPrivate ? undefined : t('exports.contacts.text')}
                checked={contacts}
                onChange={({ currentTarget }) => setContacts(currentTarget.checked)}
              />
            )}
          </>
        )}
        <Text size="sm" role="status">
          {ofView
            ? t(dataset.judgements ? 'exports.holds.view.members' : 'exports.holds.view')
            : [
                ofFindings
                  ? t('exports.holds.findings')
                  : t(`exports.holds.${format as Exclude<ExportFormat, FindingsFormat>}`, {
                      n: number(count[part]),
                    }),
                t(isPrivate ? 'exports.holds.everything' : 'exports.holds.public'),
              ].join(' ')}
        </Text>
        {isPrivate && !ofView && (
          <Alert color="orange" variant="light" p="xs">
            {t('exports.private.warning')}
          </Alert>
        )}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('shell.cancel')}
          </Button>
          {ofView ? (
            <Button onClick={() => void take()} loading={busy}>
              {t('exports.download')}
            </Button>
          ) : (
            <Button
              component="a"
              href={exportAddress(wish)}
              download={ofFindings ? findingsFileName(wish) : true}
              onClick={() => setTimeout(onClose)}
            >
              {t('exports.download')}
            </Button>
          )}
        </Group>
      </Stack>
    </Dialog>
  )
}
