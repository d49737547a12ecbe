import type { Dataset } from '@atlas/shared/dataset'
import type { Organisation } from '@atlas/shared/organisations'
import { Button, Text } from '@mantine/core'
import { useState } from 'react'
import { localToday } from '../i18n/days.ts'
import { useMessages } from '../i18n/use-messages.ts'
import { LinkText } from '../ui/link.tsx'
import { Section } from '../ui/section.tsx'
import { Fact, Facts } from './facts.tsx'
import { FoundDialog } from './found-dialog.tsx'

type Props = { organisation: Organisation; dataset: Dataset; mayWrite: boolean }

/** What is expected of a missing actor, and what happens next. */
export function MissingSection({ organisation, dataset, mayWrite }: Props) {
  const { t, label, day } = useMessages()
  const { slug, languages } = dataset.alliance
  const [opened, setOpened] = useState(false)
  const { role, expectedTerritoryId, approachedById, nextStep, nextStepOn, answersFinding } = organisation
  const territory = dataset.territories.find(({ id }) => id === expectedTerritoryId)
  const approaching = dataset.organisations.find(({ id }) => id === approachedById)
  return (
    <Section
      title={t('organisations.missing')}
      aside={
        mayWrite && (
          <Button size="compact-md" onClick={() => setOpened(true)}>
            {t('organisations.found')}
          </Button>
        )
      }
    >
      <Facts>
        <Fact name={t('organisations.role')}>{role}</Fact>
        {(territory || organisation.locations.length === 0) && (
          <Fact name={t('organisations.expectedTerritory')}>
            {territory ? label(territory.labels, ...languages) : t('organisations.expectedTerritory.none')}
          </Fact>
        )}
        <Fact name={t('organisations.approachedBy')}>
          {approaching && (
            <LinkText to="/a/$slug/o/$id" params={{ slug, id: approaching.id }}>
              {label(approaching.names, ...languages)}
            </LinkText>
          )}
        </Fact>
        <Fact name={t('organisations.nextStep')}>
          {(nextStep || nextStepOn) && (
            <>
              {nextStep}
              {nextStepOn && (
                <Text span size="sm" c={nextStepOn < localToday() ? 'var(--mantine-color-error)' : 'dimmed'}>
                  {nextStep && ' · '}
                  {day(nextStepOn)}
                  {nextStepOn < localToday() && ` (${t('organisations.nextStep.overdue')})`}
                </Text>
              )}
            </>
          )}
        </Fact>
      </Facts>
      {answersFinding && (
        <Text mt="sm" size="sm">
          <LinkText to="/a/$slug/findings" params={{ slug }} search={{ finding: answersFinding }}>
            {t('organisations.answersFinding')}
          </LinkText>
        </Text>
      )}
      {opened && (
        <FoundDialog organisation={organisation} dataset={dataset} onClose={() => setOpened(false)} />
      )}
    </Section>
  )
}
