import { Button, Stack } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import type { UseMutationResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useMessages } from '../i18n/use-messages.ts'
import { CheckedForm } from './checked-form.tsx'
import { Dialog, DialogFooter } from './dialog.tsx'
import { ProblemAlert } from './problem-alert.tsx'
import { type Difference, TheirVersion } from './their-version.tsx'
import { useNarrow } from './use-narrow.ts'

type Props<Draft extends object> = {
  title: string
  /** Where there is more in it than a few fields: on a phone it has the whole screen. */
  size?: 'xl'
  form: UseFormReturnType<Draft>
  save: Pick<UseMutationResult<unknown, Error, Draft>, 'mutate' | 'error' | 'isPending'> & {
    isNew: boolean
    /** Whether what is changed has been deleted meanwhile, and is added anew when it is saved once more. */
    gone?: boolean
  }
  /** What somebody else saved meanwhile. */
  theirs: Draft | undefined
  /** Names of the fields that say themselves what is wrong with them. */
  marked: readonly string[]
  /** What was typed beside theirs, field by field. */
  compare: (mine: Draft, theirs: Draft) => readonly Difference[]
  onClose: () => void
  /** The fields. */
  children: ReactNode
}

/** A small record's form: saves, marks what is refused, and shows both versions after a conflict. */
export function RecordDialog<Draft extends object>({
  title,
  size,
  form,
  save,
  marked,
  theirs,
  compare,
  onClose,
  children,
}: Props<Draft>) {
  const { t } = useMessages()
  const narrow = useNarrow()
  const submit = (draft: Draft) => {
    if (save.isNew || save.gone || form.isDirty()) save.mutate(draft)
    else onClose()
  }
  return (
    <Dialog onClose={onClose} title={title} size={size} fullScreen={narrow && size !== undefined} centered>
      <CheckedForm form={form} onSubmit={submit} error={save.error}>
        <Stack ref={beginAtFirstField}>
          {children}
          <ProblemAlert
            error={save.error}
            sentence={save.gone ? t('problems.deleted') : undefined}
            marked={marked}
          >
            {theirs && (
              <TheirVersion fields={compare(form.values, theirs)} onTake={() => form.setValues(theirs)} />
            )}
          </ProblemAlert>
          <DialogFooter unsaved={form.isDirty()}>
            <Button type="submit" loading={save.isPending}>
              {t('shell.save')}
            </Button>
          </DialogFooter>
        </Stack>
      </CheckedForm>
    </Dialog>
  )
}

/** Whoever opens a form wants to fill it in, not to close it. */
function beginAtFirstField(form: HTMLElement | null) {
  if (form?.querySelector('[data-autofocus]')) return
  form?.querySelector('input, textarea, select')?.setAttribute('data-autofocus', '')
}
