import type { InvitationMade } from '@atlas/shared/people'
import { Table, Text } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useMessages } from '../i18n/use-messages.ts'
import { ConfirmButton } from '../ui/confirm-button.tsx'
import { ProblemAlert } from '../ui/problem-alert.tsx'
import records from '../ui/records.module.css'
import { madeInvitationsQuery, revokeInvitation } from './invitations.ts'

/** The links that were made for an alliance, and what became of them. */
export function InvitationList({ slug }: { slug: string }) {
  const { t, instant } = useMessages()
  const { data, error } = useQuery(madeInvitationsQuery(slug))
  const queryClient = useQueryClient()
  const words = useStateWords()
  if (!data) return <ProblemAlert error={error} />
  if (data.length === 0) return <Text c="dimmed">{t('people.invitations.none')}</Text>
  const columns = [
    t('people.invited'),
    t('people.invited.as'),
    t('people.invited.by'),
    t('people.invited.state'),
  ]
  const revoke = async ({ id }: InvitationMade) => {
    await revokeInvitation(slug, id)
    await queryClient.invalidateQueries({ queryKey: madeInvitationsQuery(slug).queryKey })
  }
  return (
    <Table className={records.records} verticalSpacing="sm">
      <Table.Thead>
        <Table.Tr>
          {columns.map((heading) => (
            <Table.Th key={heading}>{heading}</Table.Th>
          ))}
          <Table.Td />
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {data.map((invitation) => {
          const { id, role, state, createdBy, createdAt } = invitation
          const date = instant(createdAt)
          return (
            <Table.Tr key={id} c={state === 'open' ? undefined : 'dimmed'}>
              <Table.Td>{date}</Table.Td>
              <Table.Td data-label={columns[1]}>{t(`people.role.${role}`)}</Table.Td>
              <Table.Td data-label={columns[2]}>{createdBy ?? t('people.former')}</Table.Td>
              <Table.Td data-label={columns[3]}>{words(invitation)}</Table.Td>
              <Table.Td ta="end">
                {state === 'open' && (
                  <ConfirmButton
                    icon={<IconTrash size={16} stroke={1.6} />}
                    label={t('people.revoke.what', { date })}
                    title={t('people.revoke.ask')}
                    text={t('people.revoke.text')}
                    confirm={t('people.revoke')}
                    onConfirm={() => revoke(invitation)}
                  />
                )}
              </Table.Td>
            </Table.Tr>
          )
        })}
      </Table.Tbody>
    </Table>
  )
}

function useStateWords() {
  const { t, instant } = useMessages()
  return ({ state, expiresAt, usedBy, usedAt }: InvitationMade) => {
    if (state === 'open') return t('people.invited.open', { date: instant(expiresAt) })
    if (state === 'expired') return t('people.invited.expired', { date: instant(expiresAt) })
    if (state === 'revoked') return t('people.invited.revoked')
    return t('people.invited.used', {
      name: usedBy ?? t('people.former'),
      date: usedAt === null ? '' : instant(usedAt),
    })
  }
}
