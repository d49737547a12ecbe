import type { Dataset } from '@atlas/shared/dataset'
import type { MergeChoices, MergeSide } from '@atlas/shared/merging/merge'
import { proposeMerge } from '@atlas/shared/merging/propose'
import type { Organisation } from '@atlas/shared/organisations'
import { Button, Group, Stack, Text } from '@mantine/core'
import { type FormEvent, useEffect, useMemo, useRef, useState } from 'react'
import { useMessages } from '../../i18n/use-messages.ts'
import { ProblemError } from '../../service/api.ts'
import { LinkButton } from '../../ui/link.tsx'
import { sentenceOfFault } from '../../ui/problem.ts'
import { ProblemAlert } from '../../ui/problem-alert.tsx'
import { Section } from '../../ui/section.tsx'
import { ChooseTarget } from './choose-target.tsx'
import { ConflictChoice } from './conflict-choice.tsx'
import { Follows } from './follows.tsx'
import { KeptOfBoth } from './kept-of-both.tsx'
import { useMerge } from './use-merge.ts'

type Props = { target: Organisation; source: Organisation; dataset: Dataset }

/** Two records side by side: what contradicts is chosen, the rest is shown as it will be kept. */
export function MergeForm({ target, source, dataset }: Props) {
  const { t } = useMessages()
  const { slug } = dataset.alliance
  const { conflicts } = useMemo(() => proposeMerge(target, source), [target, source])
  const [chosen, setChosen] = useState<MergeChoices>({})
  const merge = useMerge(dataset)
  const form = useRef<HTMLFormElement>(null)
  const [attempts, setAttempts] = useState(0)
  const isStale = merge.error instanceof ProblemError && merge.error.slug === 'stale'
  const told = faultsOf(merge.error)
  const undecided = conflicts.filter(({ part }) => !chosen[part])
  const errorOf = (part: string) => {
    if (!chosen[part]) return attempts > 0 ? t('merge.undecided.one') : undefined
    const fault = told.find((each) => each.part === part)
    return fault && sentenceOfFault(fault, t)
  }
  const chooseAll = (side: MergeSide) =>
    setChosen(Object.fromEntries(conflicts.map(({ part }) => [part, side])))

  useEffect(() => {
    if (attempts > 0 || merge.error) form.current?.querySelector<HTMLElement>(faulty)?.focus()
  }, [attempts, merge.error])

  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (undecided.length > 0) return setAttempts((count) => count + 1)
    merge.mutate({
      target,
      source,
      choices: Object.fromEntries(conflicts.map(({ part }) => [part, chosen[part] ?? 'target'])),
    })
  }

  return (
    <form ref={form} onSubmit={submit} noValidate aria-label={t('merge.title')}>
      <Stack gap="lg">
        <ChooseTarget target={target} source={source} dataset={dataset} />
        <Section title={t('merge.conflicts')}>
          <Stack>
            <Text c="dimmed">
              {t(conflicts.length > 0 ? 'merge.conflicts.text' : 'merge.conflicts.none')}
            </Text>
            {conflicts.length > 1 && (
              <Group gap="xs">
                <Button variant="default" size="compact-md" onClick={() => chooseAll('target')}>
                  {t('merge.allTarget')}
                </Button>
                <Button variant="default" size="compact-md" onClick={() => chooseAll('source')}>
                  {t('merge.allSource')}
                </Button>
              </Group>
            )}
            {conflicts.map((conflict) => (
              <ConflictChoice
                key={conflict.part}
                conflict={conflict}
                dataset={dataset}
                value={chosen[conflict.part] ?? null}
                onChange={(side) => setChosen({ ...chosen, [conflict.part]: side })}
                error={errorOf(conflict.part)}
              />
            ))}
          </Stack>
        </Section>
        <Follows target={target} source={source} dataset={dataset} />
        <KeptOfBoth target={target} source={source} conflicts={conflicts} dataset={dataset} />
        <ProblemAlert
          error={merge.error}
          sentence={isStale ? t('merge.stale') : undefined}
          marked={conflicts.map(({ part }) => part.split('.')[0] ?? part)}
        />
        <Group justify="flex-end" gap="xs">
          {undecided.length > 0 && (
            <Text size="sm" c="dimmed" role="status">
              {t('merge.undecided', { n: undecided.length })}
            </Text>
          )}
          <LinkButton to="/a/$slug/o/$id" params={{ slug, id: target.id }} variant="default">
            {t('shell.cancel')}
          </LinkButton>
          <Button type="submit" loading={merge.isPending}>
            {t('merge.do')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}

/** Where the first thing is that stands in the way: a choice that is left or refused, else the sentence itself. */
const faulty = '[data-faulty] [role="radio"], [role="alert"]'

/** What the service found wrong with a chosen word, by the part that it is about. */
const faultsOf = (error: unknown) =>
  error instanceof ProblemError
    ? error.faults.map((fault) => ({
        ...fault,
        part: fault.pointer.replace(/^\/(choices\/)?/, '').replaceAll('/', '.'),
      }))
    : []
