import { counts, type Dataset } from '@atlas/shared/dataset'
import { usualSettings } from '@atlas/shared/gaps/settings'
import type { Need, NeedCreate, NeedUpdate } from '@atlas/shared/needs'
import { needTemplates } from '@atlas/shared/templates/needs'
import { Button, Group, Text } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { collectionQuery, useCollectionEdit } from '../alliances/collection.ts'
import { useMessages } from '../i18n/use-messages.ts'
import { TemplateButton } from '../templates/template-button.tsx'
import { moved } from '../ui/moved.ts'
import { ProblemAlert } from '../ui/problem-alert.tsx'
import { RecordsTable } from '../ui/records-table.tsx'
import { shownIn } from '../ui/units.ts'
import { NeedDialog } from './need-dialog.tsx'

/** What an alliance's beneficiaries need. */
export function NeedSettings({ dataset }: { dataset: Dataset }) {
  const { t, label, number } = useMessages()
  const { slug, languages, gapSettings } = dataset.alliance
  const { data: needs } = useSuspenseQuery(collectionQuery<Need>(slug, 'needs'))
  const edit = useCollectionEdit<NeedCreate, NeedUpdate>(slug, 'needs')
  const [open, setOpen] = useState<Need | 'new' | null>(null)
  const usualReach = gapSettings.reachMetres ?? usualSettings.reachMetres
  const nameOf = ({ labels }: Need) => label(labels, ...languages)
  const serving = (id: string) => {
    const at = dataset.needs.findIndex((need) => need.id === id)
    return dataset.organisations.filter((each) => counts(each) && each.needs.includes(at)).length
  }
  const move = async (from: number, to: number) => {
    for (const { record, position } of moved(needs, from, to))
      await edit.mutateAsync({ change: { position }, of: record })
  }
  return (
    <>
      <Text c="dimmed" mb="md" maw={640}>
        {t('needs.text')}
      </Text>
      <ProblemAlert error={edit.error} />
      <RecordsTable
        items={needs}
        columns={[
          { heading: t('needs.one'), cell: nameOf },
          {
            heading: t('lists.expected'),
            cell: ({ expectedMinimum }) => number(expectedMinimum ?? 2),
            numeric: true,
          },
          {
            heading: t('lists.reach'),
            numeric: true,
            cell: ({ reachMetres }) =>
              `${number(Number(shownIn('kilometres', reachMetres ?? usualReach)))}${t('lists.kilometres')}`,
          },
          { heading: t('needs.servedBy'), cell: ({ id }) => number(serving(id)), numeric: true },
        ]}
        nameOf={nameOf}
        deletionOf={({ id }) => t('needs.delete', { n: serving(id) })}
        onEdit={setOpen}
        onDelete={(need) => edit.mutateAsync({ remove: need })}
        onMove={(from, to) => void move(from, to)}
        busy={edit.isPending}
      />
      <Group mt="md">
        <Button variant="default" onClick={() => setOpen('new')}>
          {t('needs.add')}
        </Button>
        <TemplateButton slug={slug} collection="needs" templates={needTemplates} existing={needs} />
      </Group>
      {open !== null && (
        <NeedDialog
          slug={slug}
          languages={languages}
          need={open === 'new' ? null : open}
          onClose={() => setOpen(null)}
        />
      )}
    </>
  )
}
