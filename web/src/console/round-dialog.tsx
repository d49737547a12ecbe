import type { Ballot } from '@atlas/shared/workshops/room'
import { ActionIcon, Button, Group, Stack, Text, TextInput } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import type { MessageKey } from '../i18n/use-messages.ts'
import { useMessages } from '../i18n/use-messages.ts'
import { newId } from '../service/new-id.ts'
import { Dialog, DialogFooter } from '../ui/dialog.tsx'
import { NumberField } from '../ui/number-field.tsx'
import { ProblemAlert } from '../ui/problem-alert.tsx'
import type { Typed } from '../ui/units.ts'
import classes from './console.module.css'
import type { ConsoleProps } from './console-props.ts'

type Props = ConsoleProps & {
  exerciseId: string
  /** What the list begins with. */
  options: Ballot['options']
  onClose: () => void
}

/** As the schema of a round has it. */
const [minOptions, maxOptions, maxDots] = [2, 40, 20]

/** Puts the list of a vote together; once opened it stays as it is. */
export function RoundDialog({ state, moves, exerciseId, options: first, onClose }: Props) {
  const { t } = useMessages()
  const [options, setOptions] = useState(first)
  const [text, setText] = useState('')
  const [dots, setDots] = useState<Typed>('')
  const [fault, setFault] = useState<MessageKey | null>(null)
  const field = useRef<HTMLInputElement>(null)
  const open = useMutation({
    mutationFn: (all: Ballot['options']) =>
      moves.openRound({ exerciseId, options: all, ...(typeof dots === 'number' && { dots }) }),
    onSuccess: onClose,
  })
  const missing = state.entries.flatMap(({ kind, state: become, recordId, title }) =>
    kind === 'missing' && become === 'applied' && recordId && !options.some(({ id }) => id === recordId)
      ? { id: recordId, title: title.slice(0, 300) }
      : [],
  )
  const typed = () => (text.trim() === '' ? [] : [{ id: newId(), title: text.trim() }])
  const add = () => {
    setOptions([...options, ...typed()])
    setText('')
    field.current?.focus()
  }
  const submit = () => {
    // What is still in the field was meant as well.
    const all = [...options, ...typed()]
    const found: MessageKey | null =
      all.length < minOptions
        ? 'console.round.few'
        : all.length > maxOptions
          ? 'console.round.many'
          : all.some(({ title }) => title.trim() === '')
            ? 'console.round.blank'
            : null
    setFault(found)
    if (found || isBadDots(dots)) return
    open.mutate(all)
  }
  return (
    <Dialog onClose={onClose} title={t('console.round.title')} size="lg" centered>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          submit()
        }}
      >
        <Stack>
          <Text size="sm" c="dimmed">
            {t('console.round.text')}
          </Text>
          <div>
            <Text fw={500} size="sm" id="round-options">
              {t('console.round.options', { n: options.length })}
            </Text>
            {options.length === 0 && (
              <Text size="sm" c="dimmed">
                {t('console.round.none')}
              </Text>
            )}
            <ol className={classes.list} aria-labelledby="round-options">
              {options.map((option, at) => (
                <li key={option.id} className={classes.row}>
                  <TextInput
                    className={classes.grow}
                    aria-label={t('console.round.edit', { n: at + 1 })}
                    value={option.title}
                    maxLength={300}
                    onChange={({ currentTarget: { value: title } }) =>
                      setOptions(options.map((each) => (each === option ? { ...each, title } : each)))
                    }
                  />
                  <ActionIcon
                    variant="subtle"
                    color="red"
                    aria-label={t('console.round.remove', { title: option.title })}
                    onClick={() => {
                      setOptions(options.filter((each) => each !== option))
                      field.current?.focus()
                    }}
                  >
                    <IconTrash size={16} stroke={1.6} />
                  </ActionIcon>
                </li>
              ))}
            </ol>
          </div>
          <Group align="end" wrap="nowrap">
            <TextInput
              ref={field}
              className={classes.grow}
              label={t('console.round.new')}
              value={text}
              maxLength={300}
              data-autofocus
              onChange={({ currentTarget }) => setText(currentTarget.value)}
              onKeyDown={(event) => {
                if (event.key !== 'Enter' || text.trim() === '') return
                event.preventDefault()
                add()
              }}
            />
            <Button variant="default" onClick={add} disabled={text.trim() === ''}>
              {t('console.round.add')}
            </Button>
          </Group>
          {missing.length > 0 && (
            <Button
              variant="default"
              style={{ alignSelf: 'flex-start' }}
              onClick={() => setOptions([...options, ...missing])}
            >
              {t('console.round.missing', { n: missing.length })}
            </Button>
          )}
          <NumberField
            label={t('console.round.dots')}
            description={t('console.round.dots.hint')}
            value={dots}
            onChange={setDots}
            error={isBadDots(dots) && t('console.round.badDots')}
          />
          {fault && (
            <Text c="var(--mantine-color-error)" size="sm" role="alert">
              {t(fault)}
            </Text>
          )}
          <ProblemAlert error={open.error} />
          <DialogFooter unsaved={text !== '' || options !== first}>
            <Button type="submit" loading={open.isPending}>
              {t('console.round.open')}
            </Button>
          </DialogFooter>
        </Stack>
      </form>
    </Dialog>
  )
}

const isBadDots = (dots: Typed) =>
  dots !== '' && !(typeof dots === 'number' && Number.isInteger(dots) && dots >= 1 && dots <= maxDots)
