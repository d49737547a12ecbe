import type { Dataset } from '@atlas/shared/dataset'
import { partnershipQuestions } from '@atlas/shared/findings/partnership-questions'
import { Box, Button, Container, Group, Text, Title } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { useParams } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useDataset } from '../alliances/alliance-queries.ts'
import { localToday } from '../i18n/days.ts'
import { useMessages } from '../i18n/use-messages.ts'
import { LinkButton } from '../ui/link.tsx'
import { usePageTitle } from '../ui/use-page-title.ts'
import { useRunningWords } from '../ui/use-running-words.ts'
import { OrganisationUnknown } from './organisation-unknown.tsx'
import { Beneficiaries, Complements, Own, Wanted } from './partnership-answers.tsx'
import classes from './partnership-page.module.css'
import { Relationships } from './relationships.tsx'

/** The five questions that building partnerships starts from, answered for one organisation; made to be printed. */
export function PartnershipPage() {
  const { slug, id } = useParams({ from: '/a/$slug/o/$id/partnership' })
  const dataset = useDataset(slug)
  const organisation = dataset.organisations.find((each) => each.id === id)
  return organisation ? (
    <Sheet id={id} names={organisation.names} dataset={dataset} />
  ) : (
    <OrganisationUnknown dataset={dataset} />
  )
}

type Props = { id: string; names: Dataset['organisations'][number]['names']; dataset: Dataset }

function Sheet({ id, names, dataset }: Props) {
  const { t, label, day } = useMessages()
  const { slug, name: allianceName, languages } = dataset.alliance
  const today = localToday()
  const name = label(names, ...languages)
  usePageTitle(`${t('organisations.partnership')}: ${name}`)
  const head = t('partnership-questions.head', { alliance: allianceName, date: day(today) })
  useRunningWords(`${t('organisations.partnership')} · ${name} · ${head}`)
  const answers = partnershipQuestions(dataset, { today }, id)
  if (!answers) return <OrganisationUnknown dataset={dataset} />
  return (
    <Container size="md" w="100%" py="lg" className={classes.page}>
      <Group justify="space-between" align="flex-start" gap="md" mb="lg">
        <Box miw={0}>
          <Text c="dimmed" size="sm">
            {head}
          </Text>
          <Title order={1} size="h2">
            {name}
          </Title>
          <Text c="dimmed">{t('organisations.partnership')}</Text>
        </Box>
        <Group gap="xs" className={classes.tools}>
          <LinkButton to="/a/$slug/o/$id" params={{ slug, id }} variant="default">
            {t('partnership-questions.back')}
          </LinkButton>
          <Button
            leftSection={<IconPrinter size={17} stroke={1.6} aria-hidden />}
            onClick={() => window.print()}
          >
            {t('partnership-questions.print')}
          </Button>
        </Group>
      </Group>
      <ol className={classes.questions}>
        <Question asked={t('partnership-questions.beneficiaries')}>
          <Beneficiaries answers={answers} dataset={dataset} />
        </Question>
        <Question asked={t('partnership-questions.own')}>
          <Own answers={answers} dataset={dataset} />
        </Question>
        <Question asked={t('partnership-questions.wanted')}>
          <Wanted answers={answers} dataset={dataset} />
        </Question>
        <Question asked={t('partnership-questions.complementary')}>
          <Complements answers={answers} dataset={dataset} />
        </Question>
        <Question asked={t('partnership-questions.relationships')}>
          <Relationships answers={answers} dataset={dataset} />
        </Question>
      </ol>
      <Text size="sm" c="dimmed" mt="xl" className={classes.method}>
        {t('partnership-questions.method')}
      </Text>
    </Container>
  )
}

const Question = ({ asked, children }: { asked: string; children: ReactNode }) => (
  <li className={classes.question}>
    <Title order={2} size="h4" mb="xs">
      {asked}
    </Title>
    {children}
  </li>
)
