import type { Dataset } from '@atlas/shared/dataset'
import { type SuggestionAnswer, suggestionAnswers } from '@atlas/shared/suggestion-decisions'
import type { Suggestion } from '@atlas/shared/suggestions'
import { Alert, Button, Group, Text } from '@mantine/core'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { useMessages } from '../i18n/use-messages.ts'
import { LinkText } from '../ui/link.tsx'
import { ProblemAlert } from '../ui/problem-alert.tsx'
import { FieldDifferences } from './field-differences.tsx'
import { SimilarOrganisations } from './similar-organisations.tsx'
import classes from './suggestions.module.css'

export type Moderate = {
  accept: (fields: string[], answer: SuggestionAnswer | null) => void
  refuse: (answer: SuggestionAnswer | null) => void
  move: () => void
  /** Opens the one after, or before. */
  go: (by: 1 | -1) => void
  undo: () => void
}

type Props = {
  dataset: Dataset
  suggestion: Suggestion
  moderate: Moderate
  isBusy: boolean
  error: unknown
}

/** What somebody suggests, and what can be done with it: by pointer, or by single keys while it has the focus. */
export function SuggestionBody({ dataset, suggestion, moderate, isBusy, error }: Props) {
  const { t, label } = useMessages()
  const { kind, fields, message, pile, reachable, organisationId, decision, claim } = suggestion
  const open = fields.filter(({ state }) => state !== 'same').map(({ key }) => key)
  const [chosen, setChosen] = useState(
    () => new Set(fields.filter(({ state }) => state === 'change').map(({ key }) => key)),
  )
  const [isRefusing, setRefusing] = useState(false)
  const body = useRef<HTMLElement>(null)
  useEffect(() => body.current?.focus({ preventScroll: false }), [])

  const toggle = (key: string) => setChosen((before) => before.symmetricDifference(new Set([key])))
  const fieldsTaken = open.filter((key) => chosen.has(key))
  const accept = () => {
    if (kind === 'add' && !fieldsTaken.some((key) => key.startsWith('names.'))) return
    const answer =
      fieldsTaken.length < open.length
        ? 'partly'
        : open.length === 0 && fields.length > 0
          ? 'known'
          : 'thanks'
    moderate.accept(fieldsTaken, reachable ? answer : null)
  }
  const refuse = () => (reachable ? setRefusing(true) : moderate.refuse(null))

  const keys: Record<string, () => void> = {
    a: accept,
    r: refuse,
    s: moderate.move,
    j: () => moderate.go(1),
    k: () => moderate.go(-1),
    u: moderate.undo,
    escape: () => setRefusing(false),
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const digit = Number(event.key)
    const answer = refusals[digit - 1]
    const field = open.length > 0 ? fields[digit - 1] : undefined
    const act =
      isRefusing && answer
        ? () => moderate.refuse(answer)
        : field
          ? () => toggle(field.key)
          : keys[event.key.toLowerCase()]
    if (!act || event.ctrlKey || event.metaKey || event.altKey || isBusy) return
    event.preventDefault()
    act()
  }
  const organisation = dataset.organisations.find(({ id }) => id === organisationId)
  return (
    <section
      className={classes.body}
      ref={body}
      tabIndex={-1}
      onKeyDown={decision ? undefined : onKeyDown}
      aria-label={suggestion.name || t('suggestion-decisions.kind.remark')}
    >
      {claim && !claim.mine && !decision && (
        <Alert color="yellow" mb="sm" role="status">
          {t('suggestions.claimed', { name: claim.by })}
        </Alert>
      )}
      {message && <blockquote className={classes.message}>{message}</blockquote>}
      {organisation && (
        <Text size="sm" mb="xs">
          <LinkText to="/a/$slug/o/$id" params={{ slug: dataset.alliance.slug, id: organisation.id }}>
            {label(organisation.names, ...dataset.alliance.languages)}
          </LinkText>
        </Text>
      )}
      {kind === 'correct' && organisationId === null && (
        <Text size="sm" mb="xs">
          {t('suggestions.gone')}
        </Text>
      )}
      {kind === 'add' && !decision && <SimilarOrganisations dataset={dataset} name={suggestion.name} />}
      <FieldDifferences
        fields={fields}
        dataset={dataset}
        isNew={organisationId === null}
        chosen={chosen}
        onToggle={toggle}
        isDecided={decision !== null}
      />
      <ProblemAlert error={error} />
      {!decision && (
        <>
          {isRefusing ? (
            <Group gap="xs" role="group" aria-label={t('suggestions.refuse.why')}>
              <Text size="sm" w="100%">
                {t('suggestions.refuse.why')}
              </Text>
              {refusals.map((answer, at) => (
                <Button
                  key={answer}
                  size="sm"
                  variant="default"
                  disabled={isBusy}
                  onClick={() => moderate.refuse(answer)}
                  h="auto"
                  mih={36}
                  styles={{ label: { whiteSpace: 'normal' } }}
                >
                  {at + 1}. {t(`suggestion-decisions.answer.${answer}`)}
                </Button>
              ))}
              <Button size="sm" variant="subtle" onClick={() => setRefusing(false)}>
                {t('shell.cancel')}
              </Button>
            </Group>
          ) : (
            <Group gap="xs">
              <Button
                onClick={accept}
                loading={isBusy}
                disabled={kind === 'add' && !fieldsTaken.some((key) => key.startsWith('names.'))}
              >
                {open.length > 0
                  ? t(kind === 'add' ? 'suggestions.accept.new' : 'suggestions.accept', {
                      n: fieldsTaken.length,
                    })
                  : t('suggestions.accept.done')}
              </Button>
              <Button variant="default" onClick={refuse} disabled={isBusy}>
                {t('suggestions.refuse')}
              </Button>
              <Button variant="subtle" onClick={moderate.move} disabled={isBusy}>
                {t(pile === 'spam' ? 'suggestions.notSpam' : 'suggestions.spam')}
              </Button>
            </Group>
          )}
          <Text size="xs" c="dimmed" mt="sm">
            {t('suggestions.keys')}
          </Text>
        </>
      )}
    </section>
  )
}

/** Answers that say no. */
const refusals = suggestionAnswers.filter((answer) => answer !== 'thanks' && answer !== 'partly')
