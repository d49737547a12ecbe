import type { Workshop } from '@atlas/shared/workshops'
import { ActionIcon, Group, Table } from '@mantine/core'
import { IconCopy } from '@tabler/icons-react'
import { useCollectionEdit } from '../alliances/collection.ts'
import { useMessages } from '../i18n/use-messages.ts'
import { DeleteButton } from '../ui/delete-button.tsx'
import { LinkText } from '../ui/link.tsx'
import { ProblemAlert } from '../ui/problem-alert.tsx'
import records from '../ui/records.module.css'
import { copyOfWorkshop } from './workshop-draft.ts'

/** The latest first; those without a day before all. */
export function WorkshopList({ slug, workshops }: { slug: string; workshops: readonly Workshop[] }) {
  const { t, day } = useMessages()
  const edit = useCollectionEdit(slug, 'workshops')
  const copy = useCollectionEdit(slug, 'workshops')
  const latest = workshops.toSorted(
    (a, b) =>
      (b.heldOn ?? '9999').localeCompare(a.heldOn ?? '9999') || b.createdAt.localeCompare(a.createdAt),
  )
  if (workshops.length === 0) return null
  return (
    <>
      <ProblemAlert error={copy.error} />
      <Table className={records.records} verticalSpacing="sm">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('workshops.title')}</Table.Th>
            <Table.Th>{t('workshops.heldOn')}</Table.Th>
            <Table.Th>{t('workshops.venue')}</Table.Th>
            <Table.Th>{t('workshops.exercises')}</Table.Th>
            <Table.Td />
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {latest.map((workshop) => (
            <Table.Tr key={workshop.id}>
              <Table.Td>
                <LinkText to="/a/$slug/workshops/$id" params={{ slug, id: workshop.id }} fw={600} inherit>
                  {workshop.title}
                </LinkText>
              </Table.Td>
              <Table.Td data-label={t('workshops.heldOn')}>
                {workshop.heldOn ? day(workshop.heldOn) : t('workshops.noDay')}
              </Table.Td>
              <Table.Td data-label={workshop.venue ? t('workshops.venue') : undefined}>
                {workshop.venue}
              </Table.Td>
              <Table.Td data-label={t('workshops.exercises')}>
                {t('workshops.exercises.count', { n: workshop.exercises.length })}
              </Table.Td>
              <Table.Td>
                <Group gap={4} justify="flex-end" wrap="nowrap">
                  <ActionIcon
                    variant="subtle"
                    color="gray"
                    aria-label={t('workshops.copy.of', { name: workshop.title })}
                    onClick={() =>
                      copy.mutate({
                        create: copyOfWorkshop(
                          workshop,
                          t('workshops.copy.title', { name: workshop.title }).slice(0, 200),
                        ),
                      })
                    }
                  >
                    <IconCopy size={16} stroke={1.6} />
                  </ActionIcon>
                  <DeleteButton
                    name={workshop.title}
                    text={t('workshops.delete')}
                    onDelete={() => edit.mutateAsync({ remove: workshop })}
                  />
                </Group>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </>
  )
}
