import { type License, licenses, type Publication, type PublisherSettings } from '@atlas/shared/editions'
import { optionalFindings } from '@atlas/shared/editions/public-findings'
import { kindName } from '@atlas/shared/findings/words/finding-words'
import { Button, Checkbox, Group, NativeSelect, Stack, Text } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useMessages } from '../i18n/use-messages.ts'
import { ProblemAlert } from '../ui/problem-alert.tsx'
import { usePublishing } from './publication-queries.ts'

/** Under which licence, with which findings, and when an alliance publishes. */
export function PublicationSettings({ slug, publication }: { slug: string; publication: Publication }) {
  const { t, day, language } = useMessages()
  const { saveSettings } = usePublishing(slug)
  const [draft, setDraft] = useState<PublisherSettings>(publication.settings)
  const change = (changed: Partial<PublisherSettings>) => setDraft((now) => ({ ...now, ...changed }))
  const save = useMutation({ mutationFn: () => saveSettings(draft) })
  const isChanged = JSON.stringify(draft) !== JSON.stringify(publication.settings)
  return (
    <Stack maw={640}>
      <NativeSelect
        label={t('publication.license')}
        value={draft.license}
        onChange={(event) => change({ license: event.currentTarget.value as License })}
        data={licenses.map((each) => ({ value: each, label: t(`publication.license.${each}`) }))}
      />
      <Checkbox.Group
        label={t('publication.alsoFindings')}
        description={t('publication.alsoFindings.hint')}
        value={draft.alsoFindings}
        onChange={(alsoFindings) =>
          change({ alsoFindings: alsoFindings as PublisherSettings['alsoFindings'] })
        }
      >
        <Stack gap="xs" mt="xs">
          {optionalFindings.map((kind) => (
            <Checkbox key={kind} value={kind} label={kindName(kind, language) ?? kind} />
          ))}
        </Stack>
      </Checkbox.Group>
      <Checkbox
        label={t('publication.quarterly')}
        description={
          publication.nextOn
            ? t('publication.quarterly.next', { day: day(publication.nextOn) })
            : t('publication.quarterly.hint')
        }
        checked={draft.quarterly}
        onChange={(event) => change({ quarterly: event.currentTarget.checked })}
      />
      <ProblemAlert error={save.error} />
      <Group>
        <Button disabled={!isChanged} loading={save.isPending} onClick={() => save.mutate()}>
          {t('shell.save')}
        </Button>
        <Text size="sm" c="dimmed" role="status">
          {isChanged ? t('shell.unsaved') : save.isSuccess && t('publication.saved')}
        </Text>
      </Group>
    </Stack>
  )
}
