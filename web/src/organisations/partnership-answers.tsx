import type { Dataset } from '@atlas/shared/dataset'
import type { Ref } from '@atlas/shared/findings/finding'
import type { PartnershipQuestions } from '@atlas/shared/findings/partnership-questions'
import { Table, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useMessages } from '../i18n/use-messages.ts'
import { NotRecorded } from './not-recorded.tsx'
import { organisationQuery } from './organisation-queries.ts'
import classes from './partnership-page.module.css'
import { useRefNames } from './use-ref-names.ts'

export type Props = { answers: PartnershipQuestions; dataset: Dataset }

/** Who are our beneficiaries, and what do they need? */
export function Beneficiaries({ answers: { organisation, beneficiaries }, dataset }: Props) {
  const { t, list } = useMessages()
  const name = useRefNames(dataset)
  // What people wrote about them is no figure, and is not in the dataset.
  const { data: record } = useQuery(organisationQuery(dataset.alliance.slug, organisation.id))
  return (
    <>
      {record?.beneficiaries && <Text className={classes.words}>{record.beneficiaries}</Text>}
      {beneficiaries.needs ? (
        <Text>{t('partnership-questions.theyNeed', { needs: list(beneficiaries.needs.map(name)) })}</Text>
      ) : (
        <Text>
          {t('partnership-questions.theirNeeds')} <NotRecorded />
        </Text>
      )}
    </>
  )
}

/** What do we do ourselves? */
export function Own({ answers: { own }, dataset }: Props) {
  const { t, list } = useMessages()
  const name = useRefNames(dataset)
  const told = (refs: readonly Ref[]) => ({ n: refs.length, names: list(refs.map(name)) })
  return (
    <>
      {own.sectors.length > 0 && <Text>{t('partnership-questions.sectors', told(own.sectors))}</Text>}
      {own.actorKinds.length > 0 && (
        <Text>{t('partnership-questions.actorKinds', told(own.actorKinds))}</Text>
      )}
      <Text>
        {t('partnership-questions.needsServed')} {!own.needs && <NotRecorded />}
      </Text>
      {own.needs && (
        <ul className={classes.list}>
          {own.needs.map(({ need, formality }) => (
            <li key={need.id}>
              {name(need)}
              <Text span size="sm" c="dimmed">
                {` · ${t(`partnerships.formality.${formality ?? 'unknown'}`)}`}
              </Text>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

/** Of those who serve a need, so many are told by name. */
const maxNamed = 8

/** Whom do we need? */
export function Wanted({ answers: { wanted, beneficiaries }, dataset }: Props) {
  const { t, list } = useMessages()
  const name = useRefNames(dataset)
  if (beneficiaries.needs === null) return <Text c="dimmed">{t('partnership-questions.wanted.unknown')}</Text>
  if (wanted.length === 0) return <Text>{t('partnership-questions.wanted.none')}</Text>
  return (
    <ul className={classes.list}>
      {wanted.map(({ need, servedBy, missing }) => {
        const partners = servedBy.filter(({ isPartner }) => isPartner)
        const others = servedBy.filter(({ isPartner }) => !isPartner)
        const names = (servers: typeof servedBy) =>
          list([
            ...servers.slice(0, maxNamed).map(({ organisation }) => name(organisation)),
            ...(servers.length > maxNamed
              ? [t('partnership-questions.wanted.more', { n: servers.length - maxNamed })]
              : []),
          ])
        return (
          <li key={need.id}>
            <Text fw={600}>{name(need)}</Text>
            {partners.length > 0 && (
              <Text>{t('partnership-questions.wanted.partners', { names: names(partners) })}</Text>
            )}
            {others.length > 0 && (
              <Text>{t('partnership-questions.wanted.others', { names: names(others) })}</Text>
            )}
            {servedBy.length === 0 && <Text>{t('partnership-questions.wanted.nobody')}</Text>}
            {missing.length > 0 && (
              <Text c="var(--hole)">
                {t('partnership-questions.wanted.missing', { names: list(missing.map(name)) })}
              </Text>
            )}
          </li>
        )
      })}
    </ul>
  )
}

/** How are we complementary? */
export function Complements({ answers: { complementary }, dataset }: Props) {
  const { t, list } = useMessages()
  const name = useRefNames(dataset)
  if (complementary.length === 0)
    return <Text c="dimmed">{t('partnership-questions.complementary.none')}</Text>
  const cell = (needs: readonly Ref[] | undefined) =>
    needs === undefined ? <NotRecorded /> : needs.length === 0 ? '–' : list(needs.map(name))
  return (
    <Table className={classes.table}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col">{t('partnership-questions.partner')}</Table.Th>
          <Table.Th scope="col">{t('partnership-questions.theirs')}</Table.Th>
          <Table.Th scope="col">{t('partnership-questions.ours')}</Table.Th>
          <Table.Th scope="col">{t('partnership-questions.both')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {complementary.map(({ partner, needs }) => (
          <Table.Tr key={partner.id}>
            <Table.Th scope="row">{name(partner)}</Table.Th>
            <Table.Td data-label={t('partnership-questions.theirs')}>{cell(needs?.theirs)}</Table.Td>
            <Table.Td data-label={t('partnership-questions.ours')}>{cell(needs?.ours)}</Table.Td>
            <Table.Td data-label={t('partnership-questions.both')}>{cell(needs?.both)}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  )
}
