import { type Dataset, isActive } from '@atlas/shared/dataset'
import { nameIn } from '@atlas/shared/names'
import type { Organisation } from '@atlas/shared/organisations'
import { Container, Group, Text, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useDataset } from '../alliances/alliance-queries.ts'
import { DepartureLosses } from '../departures/departure-losses.tsx'
import { OrganisationFindings } from '../findings/organisation-findings.tsx'
import { ChangeList } from '../history/change-list.tsx'
import { useLanguageNames } from '../i18n/language-names.ts'
import { useMessages } from '../i18n/use-messages.ts'
import { StatusBadge } from '../marks/status-badge.tsx'
import { Judgements } from '../organisations/judgements.tsx'
import { MergedInto } from '../organisations/merged-into.tsx'
import { MissingSection } from '../organisations/missing-section.tsx'
import { OrganisationActions } from '../organisations/organisation-actions.tsx'
import { OrganisationFacts } from '../organisations/organisation-facts.tsx'
import { organisationQuery } from '../organisations/organisation-queries.ts'
import { OrganisationUnknown } from '../organisations/organisation-unknown.tsx'
import { Places } from '../organisations/places.tsx'
import { TiesSection } from '../partnerships/ties-section.tsx'
import { ProblemPage } from '../people/problem-page.tsx'
import { useMay } from '../people/whoami-queries.ts'
import { ProblemError } from '../service/api.ts'
import { Loading } from '../ui/loading.tsx'
import { Section } from '../ui/section.tsx'
import { usePageTitle } from '../ui/use-page-title.ts'
import classes from './organisation-page.module.css'

/** Everything that is recorded about one organisation. */
export function OrganisationPage() {
  const { slug, id } = useParams({ from: '/a/$slug/o/$id' })
  const dataset = useDataset(slug)
  const { data: organisation, error } = useQuery(organisationQuery(slug, id))
  if (error instanceof ProblemError && error.mergedInto)
    return <MergedInto slug={slug} id={error.mergedInto} />
  if (error instanceof ProblemError && (error.status === 404 || error.status === 400))
    return <OrganisationUnknown dataset={dataset} />
  // What is at hand stands where it cannot be had anew, and with it the form that is open over it.
  if (!organisation) return error ? <ProblemPage error={error} /> : <Loading />
  return <OrganisationSheet key={id} organisation={organisation} dataset={dataset} />
}

type Props = { organisation: Organisation; dataset: Dataset }

function OrganisationSheet({ organisation, dataset }: Props) {
  const { t, label } = useMessages()
  const may = useMay(dataset.alliance.id)
  usePageTitle(label(organisation.names, ...dataset.alliance.languages))
  return (
    <Container size="lg" w="100%" py="lg">
      <Header organisation={organisation} dataset={dataset} />
      <div className={classes.columns}>
        <div>
          {organisation.status === 'missing' && (
            <MissingSection organisation={organisation} dataset={dataset} mayWrite={may('write')} />
          )}
          <Section title={t('organisations.facts')}>
            <OrganisationFacts organisation={organisation} dataset={dataset} />
          </Section>
          <TiesSection dataset={dataset} organisationId={organisation.id} mayWrite={may('write')} />
          {isActive(organisation) && (
            <Section title={t('findings.departure')}>
              <DepartureLosses dataset={dataset} organisationId={organisation.id} />
            </Section>
          )}
          <OrganisationFindings slug={dataset.alliance.slug} organisationId={organisation.id} />
        </div>
        <div>
          <Section title={t('organisations.places')}>
            <Places organisation={organisation} dataset={dataset} />
          </Section>
          {dataset.judgements && <Judgements organisation={organisation} dataset={dataset} />}
        </div>
      </div>
      {may('readHistory') && (
        <Section title={t('history.title')}>
          <ChangeList dataset={dataset} of={{ subject: organisation.id }} limit={10} />
        </Section>
      )}
    </Container>
  )
}

function Header({ organisation, dataset }: Props) {
  const { t, language } = useMessages()
  const languageName = useLanguageNames()
  const { names, status } = organisation
  const shown = nameIn(names, language, ...dataset.alliance.languages)
  const others = Object.entries(names).filter(([, name]) => name !== shown)
  return (
    <header className={classes.header} data-status={status}>
      <Group justify="space-between" align="flex-start" gap="md">
        <div className={classes.names}>
          {status !== 'existing' && <StatusBadge status={status} />}
          <Title order={1} size="h2">
            {shown}
          </Title>
          {others.map(([tag, name]) => (
            <Text key={tag} c="dimmed" lang={tag}>
              {name}{' '}
              <Text span size="sm" lang={language}>
                ({languageName(tag)})
              </Text>
            </Text>
          ))}
        </div>
        <OrganisationActions organisation={organisation} dataset={dataset} />
      </Group>
      {status === 'missing' && <Text mt="sm">{t('organisations.missing.explained')}</Text>}
      {status === 'closed' && <Text mt="sm">{t('organisations.closed.explained')}</Text>}
    </header>
  )
}
