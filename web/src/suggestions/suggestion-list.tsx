import type { Dataset } from '@atlas/shared/dataset'
import type { SuggestionList as Listed, Suggestion } from '@atlas/shared/suggestions'
import { Badge, Text } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { useUndo } from '../history/history-queries.ts'
import { UndoButton } from '../history/undo-button.tsx'
import { useUndoNotice } from '../history/use-undo-notice.tsx'
import { useMessages } from '../i18n/use-messages.ts'
import { type Moderate, SuggestionBody } from './suggestion-body.tsx'
import { useModeration } from './suggestion-queries.ts'
import classes from './suggestions.module.css'

type Props = { dataset: Dataset; items: Listed['items'] }

/** One after the other; the one that is open is told to others as being looked at. */
export function SuggestionList({ dataset, items }: Props) {
  const messages = useMessages()
  const { t } = messages
  const { slug } = dataset.alliance
  const { refresh, accept, refuse, move, claim } = useModeration(slug)
  const [openId, setOpenId] = useState<string | null>(null)
  const lastChange = useRef<string | null>(null)
  const tellUndo = useUndoNotice(slug)
  const undo = useUndo(slug)

  const open = (id: string | null) => {
    act.reset()
    setOpenId(id)
    const suggestion = items.find((each) => each.id === id)
    // Somebody else looks at it: that is told above it, and stands in nobody's way.
    if (suggestion && !suggestion.decision) void claim(suggestion).catch(() => {})
  }
  const neighbour = (id: string, by: 1 | -1) => items[items.findIndex((each) => each.id === id) + by]?.id
  const act = useMutation({
    mutationFn: async ({
      write,
      of,
      done,
    }: {
      write: () => Promise<unknown>
      of: Suggestion
      done?: string
    }) => {
      const changeId = await write()
      const next = neighbour(of.id, 1) ?? neighbour(of.id, -1) ?? null
      if (typeof changeId === 'string') {
        lastChange.current = changeId
        if (done) tellUndo(done, changeId)
      }
      open(next)
    },
    // After a refusal too: what was stale is worth seeing.
    onSettled: () => refresh(),
  })
  const moderate = (of: Suggestion): Moderate => ({
    accept: (fields, answer) =>
      act.mutate({ of, write: () => accept(of, { fields, answer }), done: t('suggestions.accepted') }),
    refuse: (answer) => act.mutate({ of, write: () => refuse(of, answer), done: t('suggestions.refused') }),
    move: () => act.mutate({ of, write: () => move(of, of.pile === 'spam' ? 'queue' : 'spam') }),
    go: (by) => open(neighbour(of.id, by) ?? of.id),
    undo: () => {
      const changeId = lastChange.current
      lastChange.current = null
      if (changeId) void undo.mutateAsync(changeId).catch(() => {})
    },
  })
  return (
    <ol className={classes.list}>
      {items.map((suggestion) => {
        const { id, decision } = suggestion
        const isOpen = id === openId
        return (
          <li key={id} className={classes.item} data-open={isOpen || undefined}>
            <button
              type="button"
              className={classes.head}
              aria-expanded={isOpen}
              onClick={() => open(isOpen ? null : id)}
            >
              <Head suggestion={suggestion} />
            </button>
            {isOpen && (
              <SuggestionBody
                key={`${id} ${suggestion.organisationRevision}`}
                dataset={dataset}
                suggestion={suggestion}
                moderate={moderate(suggestion)}
                isBusy={act.isPending}
                error={act.error}
              />
            )}
            {isOpen && decision?.changeId && (
              <UndoButton
                slug={slug}
                change={{ id: decision.changeId }}
                sentence={t(`suggestion-decisions.outcome.${decision.outcome}`)}
              />
            )}
          </li>
        )
      })}
    </ol>
  )
}

function Head({ suggestion }: { suggestion: Suggestion }) {
  const { t, day } = useMessages()
  const { kind, name, message, origin, reachable, createdAt, telltales, decision, fields, language } =
    suggestion
  const isClosed = fields.some(({ key }) => key === 'status')
  return (
    <>
      <Badge variant="default" tt="none">
        {t(isClosed ? 'suggestion-decisions.kind.close' : `suggestion-decisions.kind.${kind}`)}
      </Badge>
      <span className={classes.title}>{name || message.slice(0, 90)}</span>
      <Text span size="sm" c="dimmed">
        {[
          decision ? t(`suggestion-decisions.outcome.${decision.outcome}`) : null,
          origin === 'organisation' ? t('suggestions.fromOrganisation') : null,
          reachable ? t('suggestions.reachable', { language: language.toUpperCase() }) : null,
          ...telltales.map((each) => t(`suggestions.telltale.${each}`)),
          day(createdAt.slice(0, 10)),
        ]
          .filter(Boolean)
          .join(' · ')}
      </Text>
    </>
  )
}
