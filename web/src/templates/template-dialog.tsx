import { isThere, type Template, type TemplateEntry } from '@atlas/shared/templates/template'
import { Button, Checkbox, Group, NativeSelect, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { useMessages } from '../i18n/use-messages.ts'
import type { ListPath } from '../service/records.ts'
import { Dialog, DialogFooter } from '../ui/dialog.tsx'
import { ProblemAlert } from '../ui/problem-alert.tsx'
import { useAddEntries } from './use-add-entries.ts'

export type TemplateProps = {
  slug: string
  /** Of the alliance, to which entries are added. */
  collection: ListPath
  templates: readonly Template<TemplateEntry>[]
  /** What the collection holds. */
  existing: readonly TemplateEntry[]
}

/** A list that others have made: what is in it, which of it is there already, and which of it to take over. */
export function TemplateDialog({
  slug,
  collection,
  templates,
  existing,
  onClose,
}: TemplateProps & { onClose: () => void }) {
  const { t, label, language } = useMessages()
  const [key, setKey] = useState(templates[0]?.key ?? '')
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const add = useAddEntries(slug, collection)
  const template = templates.find((each) => each.key === key)
  const entries = template?.entries ?? []
  const fresh = entries.filter((entry) => !isThere(entry, existing))
  const chosen = fresh.filter(({ code }) => !left.has(code))
  const choose = (code: string, wanted: boolean) => {
    const next = new Set(left)
    if (wanted) next.delete(code)
    else next.add(code)
    setLeft(next)
  }
  return (
    <Dialog onClose={onClose} size="lg" title={t('templates.start')}>
      <Stack>
        {templates.length > 1 && (
          <NativeSelect
            label={t('templates.which')}
            value={key}
            onChange={({ currentTarget }) => {
              setKey(currentTarget.value)
              setLeft(new Set())
            }}
            data={templates.map((each) => ({ value: each.key, label: label(each.labels) }))}
          />
        )}
        {template && (
          <Text size="sm" c="dimmed">
            {label(template.about)}
          </Text>
        )}
        <Group justify="space-between">
          <Text size="sm" fw={600}>
            {t('templates.count', { n: chosen.length, of: entries.length })}
          </Text>
          <Group gap="xs">
            <Button size="compact-sm" variant="subtle" onClick={() => setLeft(new Set())}>
              {t('templates.all')}
            </Button>
            <Button
              size="compact-sm"
              variant="subtle"
              onClick={() => setLeft(new Set(fresh.map(({ code }) => code)))}
            >
              {t('templates.none')}
            </Button>
          </Group>
        </Group>
        <Stack gap="sm" role="group" aria-label={template && label(template.labels)}>
          {entries.map((entry) => {
            const there = !fresh.includes(entry)
            return (
              <Checkbox
                key={entry.code}
                checked={!there && !left.has(entry.code)}
                disabled={there}
                onChange={({ currentTarget }) => choose(entry.code, currentTarget.checked)}
                label={
                  <span lang={entry.labels[language] ? undefined : 'en'}>{label(entry.labels, 'en')}</span>
                }
                description={there ? t('templates.there') : undefined}
              />
            )
          })}
        </Stack>
        <ProblemAlert error={add.error} />
        <DialogFooter unsaved={false}>
          <Button
            loading={add.isPending}
            disabled={chosen.length === 0}
            onClick={() => add.mutate(chosen, { onSuccess: onClose })}
          >
            {t('templates.add', { n: chosen.length })}
          </Button>
        </DialogFooter>
      </Stack>
    </Dialog>
  )
}
