import { importKinds } from '@atlas/shared/exchange/fields'
import { Button, Container, Group, Stack, Text, Title } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { useNavigate, useParams } from '@tanstack/react-router'
import { useDataset } from '../alliances/alliance-queries.ts'
import { useMessages } from '../i18n/use-messages.ts'
import { MembersOnly } from '../people/members-only.tsx'
import { useMay } from '../people/whoami-queries.ts'
import { usePageTitle } from '../ui/use-page-title.ts'
import { EarlierImports } from './earlier-imports.tsx'
import { FileDrop } from './file-drop.tsx'
import { Part } from './part.tsx'
import { downloadTemplate } from './template.ts'

/** Where an import begins: a file is given, or an earlier one is looked at again. */
export function ImportStartPage() {
  const messages = useMessages()
  const { t } = messages
  const { slug } = useParams({ from: '/a/$slug/import' })
  const dataset = useDataset(slug)
  const may = useMay(dataset.alliance.id)
  const navigate = useNavigate()
  usePageTitle(`${t('exchange.title')}: ${dataset.alliance.name}`)
  if (!may('import')) return <MembersOnly title={t('exchange.membersOnly')} />
  const goTo = ({ id }: { id: string }) =>
    navigate({ to: '/a/$slug/import/$importId', params: { slug, importId: id } })
  return (
    <Container size="md" w="100%" py="xl">
      <Text c="dimmed" size="sm">
        {dataset.alliance.name}
      </Text>
      <Title order={1} size="h2">
        {t('exchange.title')}
      </Title>
      <Text c="dimmed" mb="lg">
        {t('exchange.about')}
      </Text>
      <Stack gap="xl">
        <FileDrop slug={slug} onStarted={goTo} />
        <Part id="template" title={t('exchange.template')} text={t('exchange.template.text')}>
          <Group gap="xs">
            {importKinds.map((kind) => (
              <Button
                key={kind}
                variant="default"
                size="sm"
                leftSection={<IconDownload size={15} stroke={1.6} aria-hidden />}
                onClick={() => downloadTemplate(kind, messages)}
              >
                {t(`exchange.kind.${kind}`)}
              </Button>
            ))}
          </Group>
        </Part>
        <Part id="earlier" title={t('exchange.earlier')}>
          <EarlierImports slug={slug} />
        </Part>
      </Stack>
    </Container>
  )
}
