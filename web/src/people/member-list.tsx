import type { Dataset } from '@atlas/shared/dataset'
import type { Member } from '@atlas/shared/people'
import { Table, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useMessages } from '../i18n/use-messages.ts'
import { ProblemAlert } from '../ui/problem-alert.tsx'
import records from '../ui/records.module.css'
import { MemberActions } from './member-actions.tsx'
import { membersQuery, useMemberEdit } from './members.ts'
import { PasswordLinkDialog } from './password-link-dialog.tsx'
import { RoleDialog } from './role-dialog.tsx'
import { useMay, useWhoami } from './whoami-queries.ts'

/** Who belongs to an alliance; its owners change that. */
export function MemberList({ dataset: { alliance } }: { dataset: Dataset }) {
  const { t, instant } = useMessages()
  const { slug } = alliance
  const { data: members, error } = useQuery(membersQuery(slug))
  const me = useWhoami()?.user?.id
  const mayManage = useMay(alliance.id)('manageMembers')
  const edit = useMemberEdit(slug)
  const [open, setOpen] = useState<{ member: Member; to: 'role' | 'password' } | null>(null)
  const close = () => setOpen(null)
  if (!members) return <ProblemAlert error={error} />
  if (members.length === 0) return <Text c="dimmed">{t('people.members.none')}</Text>
  return (
    <>
      <Table className={records.records} verticalSpacing="sm">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('people.member')}</Table.Th>
            <Table.Th>{t('people.role')}</Table.Th>
            <Table.Th>{t('people.since')}</Table.Th>
            <Table.Td />
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {members.map((member) => (
            <Table.Tr key={member.id}>
              <Table.Td>
                {member.name}{' '}
                {member.id === me && (
                  <Text span c="dimmed">
                    {t('people.you')}
                  </Text>
                )}
                {member.email && (
                  <Text size="sm" c="dimmed">
                    {member.email}
                  </Text>
                )}
              </Table.Td>
              <Table.Td data-label={t('people.role')}>{t(`people.role.${member.role}`)}</Table.Td>
              <Table.Td data-label={t('people.since')}>{instant(member.since)}</Table.Td>
              <Table.Td>
                <MemberActions
                  member={member}
                  isSelf={member.id === me}
                  mayManage={mayManage}
                  allianceName={alliance.name}
                  edit={edit}
                  onOpen={(to) => setOpen({ member, to })}
                />
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      {open?.to === 'role' && (
        <RoleDialog
          member={open.member}
          isSelf={open.member.id === me}
          onSave={(role) => edit.changeRole(open.member, role)}
          onClose={close}
        />
      )}
      {open?.to === 'password' && <PasswordLinkDialog slug={slug} member={open.member} onClose={close} />}
    </>
  )
}
