import type { Session } from '@atlas/shared/people'
import { Badge, Group, Table, Text } from '@mantine/core'
import { IconLogout2 } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useMessages } from '../i18n/use-messages.ts'
import { ConfirmButton } from '../ui/confirm-button.tsx'
import { ProblemAlert } from '../ui/problem-alert.tsx'
import records from '../ui/records.module.css'
import { sessionsQuery, useAccountEdit } from './account.ts'
import { browserOf } from './browser-name.ts'

/** Where one is signed in, and signing out there. */
export function SessionList() {
  const { t, instant } = useMessages()
  const { data: sessions, error } = useQuery(sessionsQuery())
  const edit = useAccountEdit()
  if (!sessions) return <ProblemAlert error={error} />
  const nameOf = ({ browser }: Session) => browserOf(browser) ?? t('people.sessions.unknown')
  return (
    <>
      <Table className={records.records} verticalSpacing="sm">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('people.sessions.browser')}</Table.Th>
            <Table.Th>{t('people.sessions.since')}</Table.Th>
            <Table.Th>{t('people.sessions.address')}</Table.Th>
            <Table.Td />
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {sessions.map((session) => (
            <Table.Tr key={session.id}>
              <Table.Td>
                <Group gap="xs">
                  {nameOf(session)}
                  {session.isThis && (
                    <Badge variant="default" size="sm" tt="none">
                      {t('people.sessions.this')}
                    </Badge>
                  )}
                </Group>
              </Table.Td>
              <Table.Td data-label={t('people.sessions.since')}>{instant(session.createdAt)}</Table.Td>
              <Table.Td data-label={t('people.sessions.address')}>{session.address ?? ''}</Table.Td>
              <Table.Td ta="end">
                {!session.isThis && (
                  <ConfirmButton
                    icon={<IconLogout2 size={16} stroke={1.6} />}
                    label={t('people.sessions.end.what', {
                      browser: nameOf(session),
                      date: instant(session.createdAt),
                    })}
                    title={t('people.sessions.end.ask')}
                    text={t('people.sessions.end.text')}
                    confirm={t('people.signOut')}
                    onConfirm={() => edit.endSession(session)}
                  />
                )}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      {sessions.length > 1 ? (
        <Group justify="flex-end" mt="sm">
          <ConfirmButton
            label={t('people.sessions.endOthers')}
            title={t('people.sessions.endOthers.ask')}
            text={t('people.sessions.end.text')}
            confirm={t('people.signOut')}
            onConfirm={edit.endOtherSessions}
          />
        </Group>
      ) : (
        <Text size="sm" c="dimmed" mt="sm">
          {t('people.sessions.only')}
        </Text>
      )}
    </>
  )
}
