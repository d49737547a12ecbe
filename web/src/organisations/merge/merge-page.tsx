import type { Dataset } from '@atlas/shared/dataset'
import { mergeObstacle } from '@atlas/shared/merging/propose'
import type { Organisation } from '@atlas/shared/organisations'
import { Container, Text, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useParams, useSearch } from '@tanstack/react-router'
import { useDataset } from '../../alliances/alliance-queries.ts'
import { useMessages } from '../../i18n/use-messages.ts'
import { MembersOnly } from '../../people/members-only.tsx'
import { ProblemPage } from '../../people/problem-page.tsx'
import { useMay } from '../../people/whoami-queries.ts'
import { ProblemError } from '../../service/api.ts'
import { Loading } from '../../ui/loading.tsx'
import { usePageTitle } from '../../ui/use-page-title.ts'
import { MergedInto } from '../merged-into.tsx'
import { organisationQuery } from '../organisation-queries.ts'
import { OrganisationUnknown } from '../organisation-unknown.tsx'
import { ChooseOther } from './choose-other.tsx'
import { MergeForm } from './merge-form.tsx'

/** Makes one organisation of two records of it: first the other one is chosen, then both are compared. */
export function MergePage() {
  const { t } = useMessages()
  const { slug, id } = useParams({ from: '/a/$slug/o/$id/merge' })
  const { with: otherId } = useSearch({ from: '/a/$slug/o/$id/merge' })
  const dataset = useDataset(slug)
  const may = useMay(dataset.alliance.id)
  usePageTitle(t('merge.title'))
  if (!may('write')) return <MembersOnly />
  const chosen = otherId === id ? undefined : otherId
  return (
    <Container size="md" w="100%" py="lg">
      <Text c="dimmed" size="sm">
        {dataset.alliance.name}
      </Text>
      <Title order={1} size="h2" mb="lg">
        {t('merge.title')}
      </Title>
      <Records key={`${id} ${chosen}`} ids={chosen === undefined ? [id] : [id, chosen]} dataset={dataset} />
    </Container>
  )
}

function Records({ ids: [id = '', otherId], dataset }: { ids: string[]; dataset: Dataset }) {
  const { slug } = dataset.alliance
  const one = useQuery(organisationQuery(slug, id))
  const other = useQuery({ ...organisationQuery(slug, otherId ?? ''), enabled: otherId !== undefined })
  for (const { error, data } of [one, other]) {
    if (error instanceof ProblemError && error.mergedInto)
      return <MergedInto slug={slug} id={error.mergedInto} />
    if (error instanceof ProblemError && error.status === 404)
      return <OrganisationUnknown dataset={dataset} />
    if (error && !data) return <ProblemPage error={error} />
  }
  if (!one.data || (otherId !== undefined && !other.data)) return <Loading />
  return other.data ? (
    <MergeForm {...inOrder(one.data, other.data)} dataset={dataset} />
  ) : (
    <ChooseOther organisation={one.data} dataset={dataset} />
  )
}

/** A missing actor becomes the organisation that was found, whichever of them the address names first. */
const inOrder = (one: Organisation, other: Organisation) =>
  mergeObstacle(one, other) === null ? { target: one, source: other } : { target: other, source: one }
