import type { Dataset } from '@atlas/shared/dataset'
import type { Organisation, OrganisationCreate } from '@atlas/shared/organisations'
import { Alert, Button, Stack, Title } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { useMessages } from '../../i18n/use-messages.ts'
import { LeaveGuard } from '../../ui/leave-guard.tsx'
import { LinkText } from '../../ui/link.tsx'
import { sentenceOf } from '../../ui/problem.ts'
import { ActorKindsFields } from './actor-kinds-fields.tsx'
import { ContactFields } from './contact-fields.tsx'
import { draftOf, emptyDraft, inputFrom, inputOf, type OrganisationInput } from './draft.ts'
import { FaultSummary } from './fault-summary.tsx'
import { FormFooter } from './form-footer.tsx'
import { JudgementsFields } from './judgements-fields.tsx'
import { LocationsFields } from './locations-fields.tsx'
import { MissingFields } from './missing-fields.tsx'
import { NamesFields } from './names-fields.tsx'
import { NeedsFields } from './needs-fields.tsx'
import { SectorsFields } from './sectors-fields.tsx'
import { StatusFields } from './status-fields.tsx'
import { useDraftForm } from './use-draft-form.ts'
import { useExpectTies } from './use-expect-ties.ts'
import { useSaveDraft } from './use-save-draft.ts'
import { VersionDialog } from './version-dialog.tsx'

type Props = {
  /** What the form is opened with; null for a new one. */
  opened: Organisation | null
  /** What stands in the store now, as far as is known. */
  latest: Organisation | null
  dataset: Dataset
  /** What is known of a new one already. */
  start?: Start
}

/** What the form for a new organisation is filled with: what it says, and with whom it is expected to work. */
type Start = { organisation: Partial<OrganisationCreate>; tieIds: readonly string[] }

const nothingKnown: Start = { organisation: {}, tieIds: [] }

/** The form of an organisation, new or recorded. */
export function OrganisationEditor({ opened, latest, dataset, start = nothingKnown }: Props) {
  const { t, label } = useMessages()
  const { alliance } = dataset
  // What the draft was made from: the record as it was opened, until it is brought together with a newer one.
  const [base, setBase] = useState(opened)
  const languages = [
    ...new Set([...alliance.languages, ...Object.keys(opened?.names ?? start.organisation.names ?? {})]),
  ]
  const form = useDraftForm(opened ? draftOf(opened, languages) : emptyDraft(languages, start.organisation))
  const missing = form.values.status === 'missing'
  const [tieIds, setTieIds] = useState(start.tieIds)
  const expectTies = useExpectTies(dataset)
  const saving = useSaveDraft(form, base, dataset, ({ id }) => expectTies(id, missing ? tieIds : []))

  const goOnFrom = (theirs: Organisation, merged: OrganisationInput) => {
    const draft = draftOf({ ...theirs, ...merged } as Organisation, Object.keys(form.values.names))
    form.setValues(draft)
    form.resetDirty(draftOf(theirs, Object.keys(form.values.names)))
    setBase(theirs)
    saving.dismissConflict()
  }

  // A dialog that is taken away leaves the focus nowhere; saving comes next.
  const saveButton = useRef<HTMLButtonElement>(null)
  const comparing = Boolean(saving.theirs)
  const compared = useRef(false)
  useEffect(() => {
    if (compared.current && !comparing) saveButton.current?.focus()
    compared.current = comparing
  }, [comparing])

  const name = opened && label(opened.names, ...alliance.languages)
  const outdated = base !== null && latest !== null && latest.revision > base.revision && !saving.busy
  return (
    <form onSubmit={saving.submit} noValidate aria-label={t('organisations.one')}>
      <Title order={1} size="h2" mb="lg">
        {name !== null
          ? t('organisations.form.change', { name })
          : t(missing ? 'organisations.form.newMissing' : 'alliances.newOrganisation')}
      </Title>
      <Stack gap="xl">
        <FaultSummary form={form} attempts={saving.attempts} />
        {saving.error && (
          <Alert color="red" role="alert" title={t('problems.title')}>
            {sentenceOf(saving.error, t)}
            {saving.mergedInto && (
              <LinkText
                to="/a/$slug/o/$id"
                params={{ slug: alliance.slug, id: saving.mergedInto }}
                target="_blank"
                display="block"
              >
                {t('merge.led.open')}
              </LinkText>
            )}
          </Alert>
        )}
        {saving.gone && (
          <Alert role="alert" title={t('organisations.form.gone')}>
            <Button mt="xs" onClick={saving.createAnew}>
              {t('organisations.form.gone.create')}
            </Button>
          </Alert>
        )}
        {outdated && (
          <Alert role="status" title={t('organisations.form.outdated')}>
            <Button mt="xs" variant="default" onClick={() => saving.compareWith(latest)}>
              {t('organisations.form.compare')}
            </Button>
          </Alert>
        )}
        <NamesFields form={form} dataset={dataset} ownId={opened?.id} />
        <StatusFields form={form} dataset={dataset} />
        {missing && (
          <MissingFields
            form={form}
            dataset={dataset}
            ownId={opened?.id}
            ties={opened ? undefined : { ids: tieIds, onChange: setTieIds }}
          />
        )}
        <SectorsFields form={form} dataset={dataset} />
        <NeedsFields form={form} dataset={dataset} />
        <ActorKindsFields form={form} dataset={dataset} />
        <LocationsFields form={form} dataset={dataset} />
        <ContactFields form={form} dataset={dataset} />
        <JudgementsFields form={form} dataset={dataset} />
      </Stack>
      <FormFooter
        form={form}
        saving={saving.busy}
        dataset={dataset}
        id={opened?.id}
        saveButton={saveButton}
      />
      <LeaveGuard unsaved={() => (form.isDirty() || tieIds !== start.tieIds) && !saving.done()} />
      {saving.theirs && base && (
        <VersionDialog
          base={inputFrom(base)}
          mine={inputOf(form.values)}
          theirs={inputFrom(saving.theirs)}
          dataset={dataset}
          onMerged={(merged) => goOnFrom(saving.theirs as Organisation, merged)}
          onClose={saving.dismissConflict}
        />
      )}
    </form>
  )
}
