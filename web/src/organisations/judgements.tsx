import type { Dataset } from '@atlas/shared/dataset'
import { engagementLevels, type Organisation } from '@atlas/shared/organisations'
import { Group, Text } from '@mantine/core'
import { IconLock } from '@tabler/icons-react'
import { useAnswerWords } from '../criteria/use-answer-words.ts'
import { useMessages } from '../i18n/use-messages.ts'
import { Section } from '../ui/section.tsx'
import { Fact, Facts } from './facts.tsx'

/** Opinions about an organisation, for the alliance's own eyes. Only drawn for readers who may see them. */
export function Judgements({ organisation, dataset }: { organisation: Organisation; dataset: Dataset }) {
  const { t, label } = useMessages()
  const { languages } = dataset.alliance
  const answerInWords = useAnswerWords(languages)
  const { influence, interests, engagementLevel, engagementStrategy } = organisation
  return (
    <Section
      title={t('organisations.judgements')}
      aside={<IconLock size={18} stroke={1.6} aria-hidden />}
      apart
    >
      <Text size="sm" c="dimmed" mb="md">
        {t('organisations.judgements.private')}
      </Text>
      <Facts>
        <Fact name={t('organisations.influence')}>
          {influence && t(`organisations.influence.${influence}`)}
        </Fact>
        <Fact name={t('organisations.engagement')}>
          {engagementLevel && <Rung level={engagementLevel} />}
        </Fact>
        <Fact name={t('organisations.interests')}>{interests}</Fact>
        <Fact name={t('organisations.engagementStrategy')}>{engagementStrategy}</Fact>
        {dataset.criteria.map((criterion) => (
          <Fact key={criterion.id} name={label(criterion.labels, ...languages)}>
            {criterion.id in organisation.criteria &&
              answerInWords(criterion, organisation.criteria[criterion.id])}
          </Fact>
        ))}
      </Facts>
    </Section>
  )
}

/** A rung of the engagement ladder, and how high it stands. */
function Rung({ level }: { level: NonNullable<Organisation['engagementLevel']> }) {
  const { t } = useMessages()
  return (
    <Group gap={6}>
      {t(`organisations.engagement.${level}`)}
      <Text span size="sm" c="dimmed">
        {t('organisations.engagement.rung', {
          rung: engagementLevels.indexOf(level) + 1,
          of: engagementLevels.length,
        })}
      </Text>
    </Group>
  )
}
