import type { Dataset } from '@atlas/shared/dataset'
import { ActionIcon, Text, UnstyledButton, VisuallyHidden } from '@mantine/core'
import { IconArrowLeft, IconArrowRight, IconArrowsLeftRight, IconPencil } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useMessages } from '../i18n/use-messages.ts'
import { LinkText } from '../ui/link.tsx'
import { partnershipQuery } from './partnership-queries.ts'
import classes from './ties.module.css'
import type { Tie } from './ties.ts'

const arrows = { both: IconArrowsLeftRight, out: IconArrowRight, in: IconArrowLeft }

type Props = { tie: Tie; dataset: Dataset; onEdit: (() => void) | undefined }

/** One partnership, as the organisation on whose page it stands sees it. */
export function TieItem({ tie: { partnership, other, runs, over }, dataset, onEdit }: Props) {
  const { t, label, day } = useMessages()
  const [open, setOpen] = useState(false)
  const Arrow = arrows[runs]
  const { slug, languages } = dataset.alliance
  const name = label(other.names, ...languages)
  const { strength, formality, provenance, until } = partnership
  const details = [
    t(`partnerships.strength.${strength === 1 || strength === 2 || strength === 3 ? strength : 'unknown'}`),
    t(`partnerships.formality.${formality ?? 'unknown'}`),
    t(`partnerships.provenance.${provenance}`),
    until !== null && t(over ? 'partnerships.over' : 'partnerships.until', { day: day(until) }),
  ].filter((detail) => detail !== false)
  return (
    <li className={classes.tie} data-over={over || undefined}>
      <Arrow size={18} stroke={1.6} className={classes.direction} aria-hidden />
      <div className={classes.body}>
        <VisuallyHidden>{t(`partnerships.runs.${runs}`)}: </VisuallyHidden>
        <LinkText to="/a/$slug/o/$id" params={{ slug, id: other.id }} search={true}>
          {name}
        </LinkText>
        {other.status !== 'existing' && (
          <Text span size="sm" c="dimmed">
            {` · ${t(`organisations.status.${other.status}`)}`}
          </Text>
        )}
        <Text size="sm" c="dimmed">
          {details.join(' · ')}{' '}
          <UnstyledButton
            fz="sm"
            td="underline"
            aria-expanded={open}
            aria-label={t('partnerships.details.of', { name })}
            onClick={() => setOpen(!open)}
          >
            {t(open ? 'partnerships.details.less' : 'partnerships.details.more')}
          </UnstyledButton>
        </Text>
        {open && <TieDetails slug={slug} id={partnership.id} />}
      </div>
      {onEdit && (
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={t('partnerships.edit', { name })}
          onClick={onEdit}
        >
          <IconPencil size={17} stroke={1.6} />
        </ActionIcon>
      )}
    </li>
  )
}

/** What the dataset leaves out: since when, and notes. */
function TieDetails({ slug, id }: { slug: string; id: string }) {
  const { t, day } = useMessages()
  const { data } = useQuery(partnershipQuery(slug, id))
  if (!data) return <Text size="sm">{t('shell.loading')}</Text>
  const notRecorded = t('organisations.notRecorded')
  return (
    <Text size="sm" style={{ whiteSpace: 'pre-line' }}>
      {t('partnerships.since')}: {data.since ? day(data.since) : notRecorded}
      {'\n'}
      {t('partnerships.note')}: {data.note || notRecorded}
    </Text>
  )
}
