import type { Dataset } from '@atlas/shared/dataset'
import type { Survey } from '@atlas/shared/surveys'
import { Button, Group, Table, Text } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { collectionQuery, useCollectionEdit } from '../alliances/collection.ts'
import { useSurveyWords } from '../coverage/use-survey-words.ts'
import { useMessages } from '../i18n/use-messages.ts'
import records from '../ui/records.module.css'
import { RowActions } from '../ui/row-actions.tsx'
import { SurveyDialog } from './survey-dialog.tsx'

/** Who looked where, when: what turns an empty cell from "unknown" into "none". */
export function SurveySettings({ dataset }: { dataset: Dataset }) {
  const { t, day } = useMessages()
  const { slug } = dataset.alliance
  const { data: surveys } = useSuspenseQuery(collectionQuery(slug, 'surveys'))
  const edit = useCollectionEdit(slug, 'surveys')
  const words = useSurveyWords(dataset)
  const [open, setOpen] = useState<Survey | 'new' | null>(null)
  const newestFirst = surveys.toSorted((a, b) => b.lookedOn.localeCompare(a.lookedOn))
  return (
    <>
      <Group justify="space-between" align="start" mb="md">
        <Text c="dimmed" maw={560}>
          {t('surveys.text')}
        </Text>
        <Button onClick={() => setOpen('new')} flex="none">
          {t('surveys.add')}
        </Button>
      </Group>
      {surveys.length > 0 && (
        <Table className={records.records} verticalSpacing="sm">
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('surveys.lookedOn')}</Table.Th>
              <Table.Th>{t('surveys.lookedBy')}</Table.Th>
              <Table.Th>{t('organisations.sector')}</Table.Th>
              <Table.Th>{t('surveys.where')}</Table.Th>
              <Table.Td />
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {newestFirst.map((survey) => {
              const name = `${day(survey.lookedOn)}, ${survey.lookedBy}`
              return (
                <Table.Tr key={survey.id}>
                  <Table.Td>{day(survey.lookedOn)}</Table.Td>
                  <Table.Td>
                    {survey.lookedBy}
                    {survey.note && (
                      <Text size="xs" c="dimmed">
                        {survey.note}
                      </Text>
                    )}
                  </Table.Td>
                  <Table.Td data-label={t('organisations.sector')}>{words.sector(survey.sectorId)}</Table.Td>
                  <Table.Td data-label={t('surveys.where')}>{words.where(survey)}</Table.Td>
                  <Table.Td>
                    <RowActions
                      name={name}
                      deletion={t('surveys.delete')}
                      onEdit={() => setOpen(survey)}
                      onDelete={() => edit.mutateAsync({ remove: survey })}
                    />
                  </Table.Td>
                </Table.Tr>
              )
            })}
          </Table.Tbody>
        </Table>
      )}
      {open !== null && (
        <SurveyDialog dataset={dataset} survey={open === 'new' ? null : open} onClose={() => setOpen(null)} />
      )}
    </>
  )
}
