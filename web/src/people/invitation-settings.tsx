import type { Dataset } from '@atlas/shared/dataset'
import { type Role, roles } from '@atlas/shared/people'
import { Button, CopyButton, Group, Paper, Radio, Stack, Text, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useMessages } from '../i18n/use-messages.ts'
import { ProblemAlert } from '../ui/problem-alert.tsx'
import { createInvitation } from './invitations.ts'

/** Makes one-time links by which people join. */
export function InvitationSettings({ dataset }: { dataset: Dataset }) {
  const { t, instant } = useMessages()
  const [role, setRole] = useState<Role>('member')
  const invite = useMutation({ mutationFn: () => createInvitation(dataset.alliance.slug, { role }) })
  return (
    <Stack maw={640} gap="lg">
      <Text c="dimmed">{t('people.invite.text')}</Text>
      <Radio.Group value={role} onChange={(value) => setRole(value as Role)} label={t('people.invite.role')}>
        <Stack gap="sm" mt="xs">
          {roles.map((each) => (
            <Radio
              key={each}
              value={each}
              label={t(`people.role.${each}`)}
              description={t(`people.role.${each}.hint`)}
            />
          ))}
        </Stack>
      </Radio.Group>
      <ProblemAlert error={invite.error} />
      <Button loading={invite.isPending} onClick={() => invite.mutate()} w="fit-content">
        {t('people.invite')}
      </Button>
      {invite.data && (
        <Paper withBorder p="md" role="status">
          <Group align="end" wrap="nowrap">
            <TextInput
              readOnly
              flex={1}
              label={t('people.invite.link')}
              value={invite.data.link}
              onFocus={(event) => event.currentTarget.select()}
            />
            <CopyButton value={invite.data.link}>
              {({ copied, copy }) => (
                <Button variant="default" onClick={copy}>
                  {t(copied ? 'shell.copied' : 'shell.copy')}
                </Button>
              )}
            </CopyButton>
          </Group>
          <Text size="sm" c="dimmed" mt="xs">
            {t('people.welcome.until', { date: instant(invite.data.expiresAt) })}
          </Text>
        </Paper>
      )}
    </Stack>
  )
}
