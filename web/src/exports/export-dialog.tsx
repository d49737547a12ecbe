import type { Dataset } from '@atlas/shared/dataset'
import { Alert, Button, Checkbox, Group, NativeSelect, Radio, Stack, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useState } from 'react'
import { useMessages } from '../i18n/use-messages.ts'
import { useSelection } from '../selection/selection.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { useOpenView } from '../ui/view-files.tsx'
import { downloadPicture } from './download-picture.ts'
import { type ExportFormat, exportAddress, exportFormats, type Part } from './export-address.ts'

type Props = { dataset: Dataset; view: string; onClose: () => void }

/** Made in the browser, of the view that is open. */
const viewFormats = { picture: ['view.png', 'view.svg'], table: ['view.csv'] } as const
type Format = ExportFormat | (typeof viewFormats)[keyof typeof viewFormats][number]

/** What is looked for first in each view. */
const usualFormat: Record<string, Format> = {
  map: 'places.geojson',
  network: 'network.gexf',
}

/** Which organisations, as what, with what; and what the file will hold. */
export function ExportDialog({ dataset, view, onClose }: Props) {
  const { t, number, language } = useMessages()
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
  const count = { all: dataset.organisations.length, filtered: organisations.length, selected: selected.size }

  const groups = {
    lists: exportFormats.lists.filter((each) => each !== 'surveys.csv' || part === 'all'),
    map: exportFormats.map,
    network: exportFormats.network,
    view: [...(files.picture ? viewFormats.picture : []), ...(files.table ? viewFormats.table : [])],
  } satisfies Record<string, readonly Format[]>
  const choosePart = (next: Part) => {
    setPart(next)
    if (next !== 'all' && format === 'surveys.csv') setFormat('organisations.csv')
  }
  const takeView = async () => {
    setBusy(true)
    try {
      if (format === 'view.csv') await files.table?.()
      else if (files.picture)
        await downloadPicture(await files.picture(), {
          format: format === 'view.png' ? 'png' : 'svg',
          name: `${dataset.alliance.slug}-${view}`,
        })
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
            {parts.length > 1 && (
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
                description={t('exports.private.text')}
                checked={isPrivate}
                onChange={({ currentTarget }) => setPrivate(currentTarget.checked)}
              />
            )}
            <Checkbox
              label={t('exports.contacts')}
              description={isPrivate ? undefined : t('exports.contacts.text')}
              checked={contacts}
              onChange={({ currentTarget }) => setContacts(currentTarget.checked)}
            />
          </>
        )}
        <Text size="sm" role="status">
          {ofView
            ? t('exports.holds.view')
            : `${t(`exports.holds.${format as ExportFormat}`, { n: number(count[part]) })} ${t(isPrivate ? 'exports.holds.everything' : 'exports.holds.public')}`}
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
            <Button onClick={() => void takeView()} loading={busy}>
              {t('exports.download')}
            </Button>
          ) : (
            <Button
              component="a"
              href={exportAddress({
                ...{ slug: dataset.alliance.slug, format: format as ExportFormat, part, filter, selected },
                ...{ private: isPrivate, contacts, language },
              })}
              download
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
