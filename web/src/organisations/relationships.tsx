import { Table, Text } from '@mantine/core'
import { useMessages } from '../i18n/use-messages.ts'
import type { Props } from './partnership-answers.tsx'
import classes from './partnership-page.module.css'
import { useRefNames } from './use-ref-names.ts'

/** How is each relationship kept up and made formal? */
export function Relationships({ answers: { relationships }, dataset }: Props) {
  const { t, day } = useMessages()
  const name = useRefNames(dataset)
  if (relationships.length === 0) return <Text c="dimmed">{t('partnerships.noneRecorded')}</Text>
  const strengthOf = (strength: number | null) =>
    strength === 1 || strength === 2 || strength === 3 ? strength : 'unknown'
  return (
    <Table className={classes.table}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col">{t('partnership-questions.partner')}</Table.Th>
          <Table.Th scope="col">{t('partnerships.kind')}</Table.Th>
          <Table.Th scope="col">{t('partnership-questions.keptUp')}</Table.Th>
          <Table.Th scope="col">{t('partnerships.formality')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {relationships.map((tie) => (
          <Table.Tr key={tie.partnership.id}>
            <Table.Th scope="row">{name(tie.partner)}</Table.Th>
            <Table.Td data-label={t('partnerships.kind')}>
              {t(`partnerships.kind.${tie.kind}`)}
              {tie.state === 'wanted' && ` (${t('partnerships.state.wanted')})`}
            </Table.Td>
            <Table.Td data-label={t('partnership-questions.keptUp')}>
              {[
                t(`partnerships.strength.${strengthOf(tie.strength)}`),
                t(`partnerships.provenance.${tie.provenance}`),
                tie.until && t('partnerships.until', { day: day(tie.until) }),
              ]
                .filter(Boolean)
                .join(' · ')}
            </Table.Td>
            <Table.Td data-label={t('partnerships.formality')}>
              {t(`partnerships.formality.${tie.formality ?? 'unknown'}`)}
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  )
}
