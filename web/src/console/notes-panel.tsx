import { noteKinds } from '@atlas/shared/workshops/room'
import { ActionIcon, Button, Group, SegmentedControl, Text, Textarea } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import { useMessages } from '../i18n/use-messages.ts'
import { newId } from '../service/new-id.ts'
import { Section } from '../ui/section.tsx'
import classes from './console.module.css'
import type { ConsoleProps } from './console-props.ts'

const newNote = () => ({ id: newId(), text: '' })

/** What facilitators write down for the minutes: notes, what is parked for later, and decisions. */
export function NotesPanel({ state, moves }: ConsoleProps) {
  const { t } = useMessages()
  const [kind, setKind] = useState<(typeof noteKinds)[number]>('note')
  const [draft, setDraft] = useState(newNote)
  const { notes, room } = state
  const add = async () => {
    if (draft.text.trim() === '') return
    try {
      // Its id stays until it has arrived: sent twice, it is there once.
      await moves.note({ ...draft, kind, exerciseId: room.exercise?.id ?? null })
      setDraft(newNote())
    } catch {
      // Told by what sends it; the text stays.
    }
  }
  return (
    <Section title={t('console.notes')}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          void add()
        }}
      >
        <SegmentedControl
          aria-label={t('console.notes.kind')}
          value={kind}
          onChange={(value) => setKind(value as typeof kind)}
          data={noteKinds.map((value) => ({ value, label: t(`console.notes.kind.${value}`) }))}
        />
        <Textarea
          mt="xs"
          aria-label={t(`console.notes.kind.${kind}`)}
          value={draft.text}
          onChange={({ currentTarget }) => setDraft({ ...draft, text: currentTarget.value })}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
            event.preventDefault()
            void add()
          }}
          maxLength={2000}
          autosize
          minRows={2}
        />
        <Group justify="flex-end" mt="xs">
          <Button type="submit" variant="default" disabled={draft.text.trim() === ''}>
            {t('console.notes.add')}
          </Button>
        </Group>
      </form>
      {noteKinds.map((each) => {
        const own = notes.filter((note) => note.kind === each)
        if (own.length === 0) return null
        return (
          <div key={each}>
            <Text fw={600} size="sm" mt="sm">
              {t(`console.notes.many.${each}`)}
            </Text>
            <ul className={classes.list}>
              {own.map(({ id, text }) => (
                <li key={id} className={classes.row}>
                  <div className={`${classes.grow} ${classes.text}`}>{text}</div>
                  <ActionIcon
                    variant="subtle"
                    color="red"
                    aria-label={t('console.notes.remove', { text: text.slice(0, 60) })}
                    onClick={() => void moves.removeNote(id).catch(() => {})}
                  >
                    <IconTrash size={16} stroke={1.6} />
                  </ActionIcon>
                </li>
              ))}
            </ul>
          </div>
        )
      })}
    </Section>
  )
}
