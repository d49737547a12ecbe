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
import { useUndoNotice } from '../history/use-undo-notice.tsx'
import { useMessages } from '../i18n/use-messages.ts'
import { useMay } from '../people/whoami-queries.ts'
import { copyText } from '../ui/copy-text.ts'
import { LinkButton } from '../ui/link.tsx'
import { sentenceOf } from '../ui/problem.ts'
import { EntryLinkDialog } from './entry-link-dialog.tsx'
import { useDeleteOrganisation } from './organisation-queries.ts'

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

/** Deletes at once and offers to take it back: nothing is lost, so nothing is asked. */
function useRemove({ organisation, dataset }: Props) {
  const { t, label } = useMessages()
  const navigate = useNavigate()
  const { slug, languages } = dataset.alliance
  const remove = useDeleteOrganisation(slug)
  const offerUndo = useUndoNotice(slug)
  const [pending, setPending] = useState(false)
  const now = async () => {
    setPending(true)
    try {
      const changeId = await remove.mutateAsync(organisation)
      await navigate({ to: '/a/$slug/table', params: { slug } })
      if (changeId)
        offerUndo(t('organisations.deleted', { name: label(organisation.names, ...languages) }), changeId)
    } catch (error) {
      notifications.show({ color: 'red', title: t('problems.title'), message: sentenceOf(error, t) })
      setPending(false)
    }
  }
  return { now, pending }
}
