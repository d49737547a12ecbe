import type { Dataset } from '@atlas/shared/dataset'
import type { EntryKind, Workshop } from '@atlas/shared/workshops'
import type { RoomEntry } from '@atlas/shared/workshops/entries'
import { Alert, Button, Group, NativeSelect, Text, Title } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useMessages } from '../i18n/use-messages.ts'
import { type ConsoleRead, keepConsole } from '../rooms/console-queries.ts'
import { kindKey } from '../rooms/exercise-kind.ts'
import { workshopPath } from '../rooms/workshop-queries.ts'
import { api } from '../service/api.ts'
import { newId } from '../service/new-id.ts'
import { focusSoon } from '../ui/focus-soon.ts'
import { NumberField } from '../ui/number-field.tsx'
import { ProblemAlert } from '../ui/problem-alert.tsx'
import type { Typed } from '../ui/units.ts'
import classes from './paper.module.css'
import { RowField } from './row-field.tsx'
import {
  bodyOfRow,
  exerciseAtOf,
  missingFields,
  type RowDraft,
  sheetFields,
  sheetKindOf,
  sheetNumber,
} from './sheet-fields.ts'

type Props = { dataset: Dataset; workshop: Workshop; state: ConsoleRead }

/** Types the rows of sheets in, one after the other: Enter adds one and goes on with the next. */
export function TypeInForm({ dataset, workshop, state }: Props) {
  const { t } = useMessages()
  const { slug } = dataset.alliance
  const { exercises, id: workshopId } = workshop
  const keep = keepConsole(useQueryClient(), slug, workshopId)
  const firstAt = exercises.findIndex((exercise) => sheetKindOf(exercise))
  const [sheet, setSheet] = useState<Typed>(sheetNumber(firstAt, 1))
  const [row, setRow] = useState<Typed>(1)
  const [exerciseId, setExerciseId] = useState(exercises[firstAt]?.id ?? '')
  const [wish, setWish] = useState<EntryKind | null>(null)
  const [draft, setDraft] = useState<RowDraft>({})
  const [checked, setChecked] = useState(false)
  const exercise = exercises.find(({ id }) => id === exerciseId)
  const kinds = exercise?.adds ?? []
  const kind = wish && kinds.includes(wish) ? wish : (kinds[0] ?? 'organisation')
  const missing = missingFields(kind, draft)
  const isPlaced = isCount(sheet, 9999) && isCount(row, 99)
  const save = useMutation({
    mutationFn: async () => {
      const id = newId()
      const body = { id, sheet, row, exerciseId, kind, body: bodyOfRow(kind, draft) }
      const entry = await api.post<RoomEntry>(workshopPath(slug, workshopId, 'sheet-entries'), { body })
      return { entry, row: Number(row), isNew: entry.id === id }
    },
    onSuccess: async () => {
      setDraft({})
      setChecked(false)
      setRow(Math.min(99, Number(row) + 1))
      focusSoon(() => document.querySelector<HTMLElement>('[data-row-fields] input'))
      await keep.again()
    },
  })
  const onSheet = state.entries
    .filter((entry) => entry.sheet?.startsWith(`${sheet}/`))
    .map((entry) => ({ entry, row: Number(entry.sheet?.split('/')[1]) }))
    .sort((a, b) => a.row - b.row)
  if (state.door.code === null) return <Alert maw={640}>{t('sheets.notOpen')}</Alert>
  const submit = () => {
    setChecked(true)
    if (missing.length > 0)
      return focusSoon(() => document.querySelector<HTMLElement>('[data-row-fields] [aria-invalid="true"]'))
    if (isPlaced) save.mutate()
  }
  return (
    <>
      <form
        className={classes.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          submit()
        }}
      >
        <div className={classes.fields}>
          <NumberField
            label={t('sheets.sheet')}
            description={t('sheets.sheet.hint')}
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            value={sheet}
            onChange={(typed) => {
              setSheet(typed)
              const own = exercises[exerciseAtOf(Number(typed))]
              if (own && own.adds.length > 0) setExerciseId(own.id)
              setRow(1)
            }}
            error={checked && !isCount(sheet, 9999) && t('problems.fault.integer')}
          />
          <NumberField
            label={t('sheets.row')}
            value={row}
            onChange={setRow}
            error={checked && !isCount(row, 99) && t('problems.fault.integer')}
          />
          <NativeSelect
            label={t('sheets.exercise')}
            value={exerciseId}
            onChange={({ currentTarget }) => setExerciseId(currentTarget.value)}
            data={exercises.flatMap((each, at) =>
              each.adds.length > 0 ? { value: each.id, label: `${at + 1}. ${t(kindKey(each))}` } : [],
            )}
          />
          {kinds.length > 1 && (
            <NativeSelect
              label={t('sheets.kind')}
              value={kind}
              onChange={({ currentTarget }) => setWish(currentTarget.value as EntryKind)}
              data={kinds.map((value) => ({ value, label: t(`console.entry.kind.${value}`) }))}
            />
          )}
        </div>
        <div className={classes.fields} data-row-fields style={{ marginBlock: 'var(--mantine-spacing-md)' }}>
          {sheetFields[kind].map((field) => (
            <RowField
              key={`${kind} ${field}`}
              dataset={dataset}
              field={field}
              value={draft[field]}
              onChange={(value) => setDraft({ ...draft, [field]: value })}
              error={checked && missing.includes(field) ? t('sheets.needed') : undefined}
            />
          ))}
        </div>
        <ProblemAlert error={save.error} />
        <Group justify="space-between" mt="sm">
          <Text size="sm" role="status">
            {save.data &&
              t(save.data.isNew ? 'sheets.saved' : 'sheets.known', {
                row: save.data.row,
                title: save.data.entry.title,
              })}
          </Text>
          <Button type="submit" loading={save.isPending}>
            {t('sheets.save')}
          </Button>
        </Group>
      </form>
      <section aria-labelledby="typed" className={classes.form}>
        <Title order={2} size="h4" mt="xl" mb="xs" id="typed">
          {t('sheets.typed', { n: sheet })}
        </Title>
        {onSheet.length === 0 && (
          <Text size="sm" c="dimmed">
            {t('sheets.typed.none')}
          </Text>
        )}
        <ol className={classes.typed}>
          {onSheet.map(({ entry, row: at }) => (
            <li key={entry.id}>
              <span>{at}</span>
              <span>{entry.title}</span>
            </li>
          ))}
        </ol>
      </section>
    </>
  )
}

const isCount = (typed: Typed, most: number) =>
  typeof typed === 'number' && Number.isInteger(typed) && typed >= 1 && typed <= most
