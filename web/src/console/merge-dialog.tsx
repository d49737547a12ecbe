import type { Dataset } from '@atlas/shared/dataset'
import type { RoomEntry } from '@atlas/shared/workshops/entries'
import { Button, Select, Stack } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { useMessages } from '../i18n/use-messages.ts'
import { Dialog, DialogFooter } from '../ui/dialog.tsx'
import { ProblemAlert } from '../ui/problem-alert.tsx'

type Props = {
  dataset: Dataset
  entry: RoomEntry
  onMerge: (into: string) => Promise<unknown>
  onClose: () => void
}

/** Asks which organisation of the base is meant by an entry: those that look like it stand first. */
export function MergeDialog({ dataset, entry, onMerge, onClose }: Props) {
  const { t, label } = useMessages()
  const [into, setInto] = useState<string | null>(entry.similar[0]?.id ?? null)
  const merge = useMutation({ mutationFn: onMerge })
  const choices = useMemo(() => {
    const alike = entry.similar.map(({ id, name }) => ({ value: id, label: name }))
    const known = new Set(alike.map(({ value }) => value))
    const others = dataset.organisations.flatMap(({ id, names, locations }) =>
      known.has(id) || id === entry.recordId
        ? []
        : {
            value: id,
            label: [label(names, ...dataset.alliance.languages), locations[0]?.locality]
              .filter(Boolean)
              .join(', '),
          },
    )
    return [...alike, ...others]
  }, [dataset, entry, label])
  return (
    <Dialog onClose={onClose} title={t('console.entry.merge.title', { title: entry.title })} centered>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          if (into) merge.mutate(into)
        }}
      >
        <Stack>
          <Select
            label={t('console.entry.merge.into')}
            description={t('console.entry.merge.hint')}
            data={choices}
            value={into}
            onChange={setInto}
            searchable
            limit={20}
            nothingFoundMessage={t('shell.search.none')}
            comboboxProps={{ withinPortal: true }}
            data-autofocus
          />
          <ProblemAlert error={merge.error} />
          <DialogFooter unsaved={false}>
            <Button type="submit" loading={merge.isPending} disabled={into === null}>
              {t('console.entry.merge.do')}
            </Button>
          </DialogFooter>
        </Stack>
      </form>
    </Dialog>
  )
}
