import type { EntryLink } from '@atlas/shared/entry-links'
import { Button, Group, List, Text } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useMessages } from '../i18n/use-messages.ts'
import { ProblemAlert } from '../ui/problem-alert.tsx'
import { revokeEntryLink } from './entry-links.ts'

type Props = { slug: string; id: string; links: readonly EntryLink[]; onChange: () => Promise<void> }

/** Links to an organisation's entry that can be used, each with what became of it. */
export function KnownEntryLinks({ slug, id, links, onChange }: Props) {
  const { t, day } = useMessages()
  const revoke = useMutation({
    mutationFn: (link: string) => revokeEntryLink(slug, id, link),
    onSettled: onChange,
  })
  return (
    <div>
      <Text size="sm" fw={600}>
        {t('entry-links.known')}
      </Text>
      <ProblemAlert error={revoke.error} />
      <List size="sm" listStyleType="none">
        {links.map((link) => (
          <List.Item key={link.id}>
            <Group justify="space-between" wrap="nowrap">
              <span>
                {[
                  t('entry-links.made', {
                    day: day(link.createdAt.slice(0, 10)),
                    until: day(link.expiresAt.slice(0, 10)),
                  }),
                  link.confirmedAt && t('entry-links.confirmed', { day: day(link.confirmedAt.slice(0, 10)) }),
                  link.mail && t(`entry-links.mail.${link.mail}`),
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
              <Button size="compact-sm" variant="default" onClick={() => revoke.mutate(link.id)}>
                {t('entry-links.revoke')}
              </Button>
            </Group>
          </List.Item>
        ))}
      </List>
    </div>
  )
}
