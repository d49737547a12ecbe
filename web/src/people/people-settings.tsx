import type { Dataset } from '@atlas/shared/dataset'
import { Stack, Text, Title } from '@mantine/core'
import { useMessages } from '../i18n/use-messages.ts'
import { InvitationList } from './invitation-list.tsx'
import { InviteForm } from './invite-form.tsx'
import { MemberList } from './member-list.tsx'
import { useMay } from './whoami-queries.ts'

/** Who works on an alliance, and the links by which others join. */
export function PeopleSettings({ dataset }: { dataset: Dataset }) {
  const { t } = useMessages()
  const { slug, id } = dataset.alliance
  const mayInvite = useMay(id)('invite')
  return (
    <Stack gap="xl">
      <div>
        <Text c="dimmed" mb="md" maw={640}>
          {t(mayInvite ? 'people.members.text.owner' : 'people.members.text')}
        </Text>
        <MemberList dataset={dataset} />
      </div>
      {mayInvite && (
        <section aria-labelledby="invite-somebody">
          <Title order={3} size="h5" mb="xs" id="invite-somebody">
            {t('people.invite.title')}
          </Title>
          <InviteForm slug={slug} />
        </section>
      )}
      {mayInvite && (
        <section aria-labelledby="invitations-made">
          <Title order={3} size="h5" mb="xs" id="invitations-made">
            {t('people.invitations')}
          </Title>
          <InvitationList slug={slug} />
        </section>
      )}
    </Stack>
  )
}
