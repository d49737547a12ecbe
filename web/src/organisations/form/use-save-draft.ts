import type { Dataset } from '@atlas/shared/dataset'
import type { Organisation, OrganisationCreate } from '@atlas/shared/organisations'
import { notifications } from '@mantine/notifications'
import { useNavigate } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import { useMessages } from '../../i18n/use-messages.ts'
import { ProblemError } from '../../service/api.ts'
import { useKeyOf } from '../../service/use-key-of.ts'
import { useSaveOrganisation } from '../organisation-queries.ts'
import { changesOf, inputOf } from './draft.ts'
import { locate } from './draft-faults.ts'
import { type DraftForm, errorsOf } from './use-draft-form.ts'

/**
 * Saves a draft, and says what stood in the way: faults go to their fields, a newer version in the store to `theirs`,
 * a record that is no longer there to `gone`. What was typed stays in any case.
 * @param base what the draft was made from; null for a new organisation
 * @param onCreated what goes with a new one, done before its page opens
 */
export function useSaveDraft(
  form: DraftForm,
  base: Organisation | null,
  dataset: Dataset,
  onCreated: (created: Organisation) => Promise<void>,
) {
  const { t } = useMessages()
  const navigate = useNavigate()
  const { slug } = dataset.alliance
  const { mutateAsync, isPending, error, reset } = useSaveOrganisation(slug)
  const [theirs, setTheirs] = useState<Organisation | null>(null)
  const [attempts, setAttempts] = useState(0)
  const { keyOf } = useKeyOf()
  const saved = useRef(false)

  const leave = async (id: string) => {
    saved.current = true
    await navigate({ to: '/a/$slug/o/$id', params: { slug, id } })
  }

  const refused = (failure: unknown) => {
    setAttempts((count) => count + 1)
    if (!(failure instanceof ProblemError)) return
    if (failure.slug === 'stale') setTheirs(failure.current as Organisation)
    else
      form.setErrors(
        errorsOf(
          failure.faults.map((fault) => locate(fault, form.values)),
          t,
        ),
      )
  }

  const save = async (...saving: Parameters<typeof mutateAsync>) => {
    try {
      const organisation = await mutateAsync(...saving)
      if ('create' in saving[0]) await onCreated(organisation)
      notifications.show({ message: t('shell.saved') })
      await leave(organisation.id)
    } catch (failure) {
      refused(failure)
    }
  }

  const create = (input: OrganisationCreate) => save({ create: input, idempotencyKey: keyOf(input) })

  const slugOf = error instanceof ProblemError ? error.slug : undefined
  const hasFaults = error instanceof ProblemError && error.faults.length > 0
  return {
    submit: form.onSubmit(
      async (draft) => {
        const input = inputOf(draft)
        if (!base) return create(input)
        const change = changesOf(base, input)
        if (!change) return leave(base.id)
        return save({ id: base.id, revision: base.revision, change })
      },
      () => setAttempts((count) => count + 1),
    ),
    /** Keeps what was typed, where the record it belonged to has been deleted. */
    createAnew: () => {
      const { locations, ...input } = inputOf(form.values)
      return create({ ...input, locations: locations.map(({ id: _, ...location }) => location) })
    },
    busy: isPending,
    /** Whether the draft is in the store, so that leaving loses nothing. */
    done: () => saved.current,
    /** Counts the attempts that failed, so that each can be announced. */
    attempts,
    theirs,
    gone: slugOf === 'not-found',
    /** The organisation that this one has been merged into meanwhile. */
    mergedInto: error instanceof ProblemError ? error.mergedInto : undefined,
    /** What no field says. */
    error: slugOf === 'not-found' || slugOf === 'stale' || hasFaults ? null : error,
    compareWith: setTheirs,
    /** Two versions have been brought together, or the comparison put off. */
    dismissConflict: () => {
      setTheirs(null)
      reset()
    },
  }
}
