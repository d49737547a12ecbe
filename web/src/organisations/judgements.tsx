import type { Dataset } from '@atlas/shared/dataset'
import type { Organisation } from '@atlas/shared/organisations'
import { Text } from '@mantine/core'
import { IconLock } from '@tabler/icons-react'
import { useAnswerWords } from '../criteria/use-answer-words.ts'
import { useMessages } from '../i18n/use-messages.ts'
import { Section } from '../ui/section.tsx'
import { Fact, Facts } from './facts.tsx'
import { PartFacts } from './part-facts.tsx'

/** Opinions about an organisation, for the alliance's own eyes. Only drawn for readers who may see them. */
export function Judgements({ organisation, dataset }: { organisation: Organisation; dataset: Dataset }) {
  const { t, label } = useMessages()
  const { languages } = dataset.alliance
  const answerInWords = useAnswerWords(languages)
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
        <PartFacts part="judgements" organisation={organisation} />
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
