import type { Dataset } from '@atlas/shared/dataset'
import { missingActorFor } from '@atlas/shared/findings/words/missing-actor'
import type { Organisation } from '@atlas/shared/organisations'
import { Container } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useParams, useSearch } from '@tanstack/react-router'
import { useDataset } from '../alliances/alliance-queries.ts'
import { isFinding } from '../findings/gone-title.ts'
import { useComputedFindings, usePopulatedDataset } from '../findings/use-computed-findings.ts'
import { useMessages } from '../i18n/use-messages.ts'
import { OrganisationEditor } from '../organisations/form/organisation-editor.tsx'
import { MergedInto } from '../organisations/merged-into.tsx'
import { organisationQuery } from '../organisations/organisation-queries.ts'
import { OrganisationUnknown } from '../organisations/organisation-unknown.tsx'
import { MembersOnly } from '../people/members-only.tsx'
import { ProblemPage } from '../people/problem-page.tsx'
import { useMay } from '../people/whoami-queries.ts'
import { ProblemError } from '../service/api.ts'
import { Loading } from '../ui/loading.tsx'
import { usePageTitle } from '../ui/use-page-title.ts'

/** Adds an organisation, or changes the one that the address names. */
export function OrganisationForm() {
  const { slug } = useParams({ from: '/a/$slug' })
  const { id } = useParams({ strict: false })
  const dataset = useDataset(slug)
  const may = useMay(dataset.alliance.id)
  if (!may('write')) return <MembersOnly />
  return (
    <Container size="md" w="100%" py="lg">
      {id === undefined ? (
        <NewOrganisation dataset={dataset} />
      ) : (
        <ChangeOrganisation id={id} dataset={dataset} />
      )}
    </Container>
  )
}

function NewOrganisation({ dataset }: { dataset: Dataset }) {
  const { t } = useMessages()
  const { for: said = '' } = useSearch({ from: '/a/$slug/new' })
  const findingId = isFinding(said) ? said : undefined
  usePageTitle(t(findingId === undefined ? 'alliances.newOrganisation' : 'organisations.form.newMissing'))
  if (findingId !== undefined)
    return <NewMissingActor key={findingId} findingId={findingId} dataset={dataset} />
  return <OrganisationEditor key="new" opened={null} latest={null} dataset={dataset} />
}

const noTies: readonly string[] = []

/** An actor that would close a finding: the form is filled with what the finding lacks. */
function NewMissingActor({ findingId, dataset }: { findingId: string; dataset: Dataset }) {
  const { language } = useMessages()
  const { slug } = dataset.alliance
  const whole = usePopulatedDataset(slug)
  const { data, error } = useComputedFindings(slug)
  if (!data && !error) return <Loading />
  const finding = data?.findings.find(({ id }) => id === findingId)
  // A finding that has gone meanwhile still says what the actor is for.
  const organisation = finding
    ? missingActorFor(whole, finding, language)
    : ({ status: 'missing', answersFinding: findingId } as const)
  return (
    <OrganisationEditor
      opened={null}
      latest={null}
      dataset={dataset}
      start={{ organisation, tieIds: noTies }}
    />
  )
}

function ChangeOrganisation({ id, dataset }: { id: string; dataset: Dataset }) {
  const { slug } = dataset.alliance
  const { data: latest, error } = useQuery(organisationQuery(slug, id))
  if (error instanceof ProblemError && error.mergedInto && !latest)
    return <MergedInto slug={slug} id={error.mergedInto} />
  if (error instanceof ProblemError && (error.status === 404 || error.status === 400) && !latest)
    return <OrganisationUnknown dataset={dataset} />
  if (error && !latest) return <ProblemPage error={error} />
  if (!latest) return <Loading />
  return <TitledEditor key={id} latest={latest} dataset={dataset} />
}

function TitledEditor({ latest, dataset }: { latest: Organisation; dataset: Dataset }) {
  const { t, label } = useMessages()
  usePageTitle(t('organisations.form.change', { name: label(latest.names, ...dataset.alliance.languages) }))
  return <OrganisationEditor opened={latest} latest={latest} dataset={dataset} />
}
