import type { Dataset } from '@atlas/shared/dataset'
import type { Organisation } from '@atlas/shared/organisations'
import { ActionIcon, Group, Menu } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import {
  IconArrowMerge,
  IconArrowsExchange,
  IconDotsVertical,
  IconLink,
  IconMailCheck,
  IconMap2,
  IconPencil,
  IconTrash,
} from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useMessages } from '../i18n/use-messages.ts'
import { useMay } from '../people/whoami-queries.ts'
import { copyText } from '../ui/copy-text.ts'
import { LinkButton } from '../ui/link.tsx'
import { EntryLinkDialog } from './entry-link-dialog.tsx'
import { useRemove } from './use-remove.ts'

type Props = { organisation: Organisation; dataset: Dataset }

/** What can be done with an organisation, as far as the reader may. */
export function OrganisationActions({ organisation, dataset }: Props) {
  const { t } = useMessages()
  const { slug } = dataset.alliance
  const may = useMay(dataset.alliance.id)
  const remove = useRemove({ organisation, dataset })
  const navigate = useNavigate()
  const [isAsking, setAsking] = useState(false)
  const placed = organisation.locations.some(({ point }) => point !== null)
  const copy = async () => {
    const copied = await copyText(window.location.href.replace(/[?#].*$/, ''))
    notifications.show({ message: t(copied ? 'organisations.link.copied' : 'organisations.link.refused') })
  }
  return (
    <Group gap="xs" wrap="nowrap">
      {may('write') && (
        <LinkButton
          to="/a/$slug/o/$id/edit"
          params={{ slug, id: organisation.id }}
          leftSection={<IconPencil size={17} stroke={1.6} aria-hidden />}
        >
          {t('shell.edit')}
        </LinkButton>
      )}
      {placed && (
        <LinkButton
          to="/a/$slug/map"
          params={{ slug }}
          search={{ selected: [organisation.id] }}
          variant="default"
          leftSection={<IconMap2 size={17} stroke={1.6} aria-hidden />}
        >
          {t('shell.view.map')}
        </LinkButton>
      )}
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon variant="default" size={36} aria-label={t('organisations.actions')}>
            <IconDotsVertical size={18} stroke={1.6} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item
            leftSection={<IconLink size={16} stroke={1.6} aria-hidden />}
            onClick={() => void copy()}
          >
            {t('organisations.link.copy')}
          </Menu.Item>
          <Menu.Item
            leftSection={<IconArrowsExchange size={16} stroke={1.6} aria-hidden />}
            onClick={() =>
              void navigate({ to: '/a/$slug/o/$id/partnership', params: { slug, id: organisation.id } })
            }
          >
            {t('organisations.partnership')}
          </Menu.Item>
          {may('write') && organisation.status !== 'missing' && (
            <Menu.Item
              leftSection={<IconMailCheck size={16} stroke={1.6} aria-hidden />}
              onClick={() => setAsking(true)}
            >
              {t('entry-links.title')}
            </Menu.Item>
          )}
          {may('write') && (
            <Menu.Item
              leftSection={<IconArrowMerge size={16} stroke={1.6} aria-hidden />}
              onClick={() =>
                void navigate({ to: '/a/$slug/o/$id/merge', params: { slug, id: organisation.id } })
              }
            >
              {t('merge.menu')}
            </Menu.Item>
          )}
          {may('write') && (
            <Menu.Item
              color="red"
              leftSection={<IconTrash size={16} stroke={1.6} aria-hidden />}
              disabled={remove.pending}
              onClick={() => void remove.now()}
            >
              {t('organisations.delete')}
            </Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
      {isAsking && (
        <EntryLinkDialog
          slug={slug}
          languages={dataset.alliance.languages}
          organisation={organisation}
          onClose={() => setAsking(false)}
        />
      )}
    </Group>
  )
}
