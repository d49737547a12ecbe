import type { Import } from '@atlas/shared/exchange/import'
import { fileSize } from '@atlas/shared/sentences/file-size'
import { Container, Text, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useDataset } from '../alliances/alliance-queries.ts'
import { useMessages } from '../i18n/use-messages.ts'
import { MembersOnly } from '../people/members-only.tsx'
import { ProblemPage } from '../people/problem-page.tsx'
import { useMay } from '../people/whoami-queries.ts'
import { ProblemError } from '../service/api.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { LinkButton, LinkText } from '../ui/link.tsx'
import { Loading } from '../ui/loading.tsx'
import { usePageTitle } from '../ui/use-page-title.ts'
import { ImportFailed } from './import-failed.tsx'
import { ImportParts } from './import-parts.tsx'
import { ImportProgress } from './import-progress.tsx'
import { importQuery, isWorking } from './import-queries.ts'
import { ImportResult } from './import-result.tsx'
import { SessionEnded } from './session-ended.tsx'

/** One import, from the file's arrival to its result. All that is decided is kept by the service: it can be left. */
export function ImportPage() {
  const { t } = useMessages()
  const { slug, importId } = useParams({ from: '/a/$slug/import/$importId' })
  const dataset = useDataset(slug)
  const may = useMay(dataset.alliance.id)
  const { data, error } = useQuery({ ...importQuery(slug, importId), enabled: may('import') })
  usePageTitle(data ? t('exchange.title.of', { file: data.fileName }) : t('exchange.title'))
  if (!may('import')) return <MembersOnly title={t('exchange.membersOnly')} />
  if (error instanceof ProblemError && (error.status === 404 || error.status === 400))
    return (
      <EmptyState isPage title={t('exchange.gone')} text={t('exchange.gone.text')}>
        <LinkButton to="/a/$slug/import" params={{ slug }}>
          {t('exchange.another')}
        </LinkButton>
      </EmptyState>
    )
  if (!data) return error ? <ProblemPage error={error} /> : <Loading />
  return (
    <Container size="lg" w="100%" pt="xl" pb="md">
      <Head slug={slug} imported={data} />
      {/* What was to be changed says itself that it could not be. */}
      {isWorking(data) && <SessionEnded error={error} />}
      <Stage slug={slug} imported={data} />
    </Container>
  )
}

/** What there is to see and to do depends on how far it has come. */
function Stage({ slug, imported }: { slug: string; imported: Import }) {
  const dataset = useDataset(slug)
  switch (imported.status) {
    case 'failed':
      return <ImportFailed slug={slug} imported={imported} />
    case 'done':
    case 'undone':
      return <ImportResult slug={slug} imported={imported} />
    case 'committing':
      return <ImportProgress imported={imported} />
    default:
      // Read again after a correction, it stays in sight.
      return imported.columns.length === 0 ? (
        <ImportProgress imported={imported} />
      ) : (
        <ImportParts dataset={dataset} imported={imported} />
      )
  }
}

function Head({ slug, imported }: { slug: string; imported: Import }) {
  const { t, instant, language } = useMessages()
  const { fileName, size, createdAt, createdBy } = imported
  return (
    <header>
      <LinkText to="/a/$slug/import" params={{ slug }} size="sm">
        {t('exchange.title')}
      </LinkText>
      <Title order={1} size="h2" style={{ overflowWrap: 'anywhere' }}>
        {fileName}
      </Title>
      <Text size="sm" c="dimmed" mb="lg">
        {`${fileSize(size, language)} · ${t('exchange.earlier.by', { actor: createdBy || t('people.former'), at: instant(createdAt) })}`}
      </Text>
    </header>
  )
}
