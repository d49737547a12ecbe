import type { RoomEntry } from '@atlas/shared/workshops/entries'
import type { EntryDecisionOrder } from '@atlas/shared/workshops/room'
import { Button, Text, VisuallyHidden } from '@mantine/core'
import { useState } from 'react'
import { useMessages } from '../i18n/use-messages.ts'
import { focusSoon } from '../ui/focus-soon.ts'
import { Section } from '../ui/section.tsx'
import classes from './console.module.css'
import type { ConsoleProps } from './console-props.ts'
import { EntryRow } from './entry-row.tsx'
import { MergeDialog } from './merge-dialog.tsx'
import { RefuseDialog } from './refuse-dialog.tsx'
import { useSaidNews } from './use-said-news.ts'

/** Of the entries that need nobody, how many are drawn before somebody wants more. */
const shownAtFirst = 10

type Asked = { entry: RoomEntry; about: 'refuse' | 'merge' | 'take-back' }

/** What came in: first what waits, the oldest first, so that nothing new moves what is being read; then all of it. */
export function EntriesPanel({ dataset, state, moves }: ConsoleProps) {
  const { t } = useMessages()
  const [asked, setAsked] = useState<Asked | null>(null)
  const [shown, setShown] = useState(shownAtFirst)
  const { entries, participants } = state
  const said = useSaidNews(entries)
  const waiting = entries.filter((entry) => isWaiting(entry)).toReversed()
  const others = entries.filter((entry) => !isWaiting(entry))
  const names = new Map(participants.map(({ id, name }) => [id, name]))

  const decide = async (entry: RoomEntry, order: EntryDecisionOrder) => {
    const at = waiting.indexOf(entry)
    const next = waiting[at + 1] ?? waiting[at - 1] ?? others[0]
    await moves.decide(entry.id, order)
    setAsked(null)
    // The row went with the focus in it: a keyboard goes on with the one behind it.
    focusSoon(() => {
      // Not drawn yet as it is now.
      if (document.querySelector(`[data-entry="${entry.id}"][data-state="${entry.state}"]`)) return
      const { activeElement } = document
      const isElsewhere = activeElement !== document.body && activeElement?.id !== 'content'
      if (isElsewhere) return activeElement as HTMLElement
      return next && document.querySelector<HTMLElement>(`[data-entry="${next.id}"] button`)
    })
  }
  const row = (entry: RoomEntry) => (
    <EntryRow
      key={entry.id}
      dataset={dataset}
      entry={entry}
      person={entry.participantId === null ? undefined : names.get(entry.participantId)}
      onApprove={() => void decide(entry, { outcome: 'approve' }).catch(() => {})}
      onAsk={(about) => setAsked({ entry, about })}
    />
  )
  return (
    <Section
      title={t('console.entries')}
      aside={<Text size="sm">{t('console.entries.waiting', { n: waiting.length })}</Text>}
    >
      <VisuallyHidden role="status">{said}</VisuallyHidden>
      {waiting.length === 0 && (
        <Text size="sm" c="dimmed">
          {t(entries.length === 0 ? 'console.entries.none' : 'console.entries.noneWaiting')}
        </Text>
      )}
      <ul className={classes.list}>{waiting.map(row)}</ul>
      {others.length > 0 && (
        <details className={classes.all} open>
          <summary>{t('console.entries.all', { n: others.length })}</summary>
          <ul className={classes.list}>{others.slice(0, shown).map(row)}</ul>
          {others.length > shown && (
            <Button size="compact-sm" variant="default" mt="xs" onClick={() => setShown(shown + 50)}>
              {t('shell.more')}
            </Button>
          )}
        </details>
      )}
      {asked && asked.about !== 'merge' && (
        <RefuseDialog
          entry={asked.entry}
          isTakingBack={asked.about === 'take-back'}
          onRefuse={(reason) =>
            decide(asked.entry, {
              outcome: asked.about === 'take-back' ? 'take-back' : 'refuse',
              ...(reason && { reason }),
            })
          }
          onClose={() => setAsked(null)}
        />
      )}
      {asked?.about === 'merge' && (
        <MergeDialog
          dataset={dataset}
          entry={asked.entry}
          onMerge={(into) => decide(asked.entry, { outcome: 'merge', into })}
          onClose={() => setAsked(null)}
        />
      )}
    </Section>
  )
}

/** Whether somebody has to decide: what came late waits as well. */
const isWaiting = ({ state }: RoomEntry) => state === 'waiting' || state === 'late'
