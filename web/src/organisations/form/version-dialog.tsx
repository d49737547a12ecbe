import type { Dataset } from '@atlas/shared/dataset'
import { Button, Group, Stack, Text } from '@mantine/core'
import { useMemo, useState } from 'react'
import { useMessages } from '../../i18n/use-messages.ts'
import { ChoiceCards } from '../../ui/choice-cards.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { useNarrow } from '../../ui/use-narrow.ts'
import type { OrganisationInput } from './draft.ts'
import { usePartWords } from './part-words.ts'
import classes from './version-dialog.module.css'
import { compareVersions, type Difference, mergeVersions, type Side } from './versions.ts'

type Props = {
  /** What both versions were made from. */
  base: OrganisationInput
  mine: OrganisationInput
  theirs: OrganisationInput
  dataset: Dataset
  /** Two versions have been made one; it is not saved yet. */
  onMerged: (merged: OrganisationInput) => void
  onClose: () => void
}

/** Somebody else has changed the same organisation: shows what each says, field by field, and lets one be chosen. */
export function VersionDialog({ base, mine, theirs, dataset, onMerged, onClose }: Props) {
  const { t } = useMessages()
  const narrow = useNarrow()
  const comparison = useMemo(() => compareVersions(base, mine, theirs), [base, mine, theirs])
  const [choices, setChoices] = useState<Record<string, Side>>({})
  const { conflicts } = comparison
  const chooseAll = (side: Side) => setChoices(Object.fromEntries(conflicts.map(({ part }) => [part, side])))
  const undecided = conflicts.filter(({ part }) => !choices[part]).length
  return (
    <Dialog onClose={onClose} size="xl" fullScreen={narrow} title={t('organisations.conflict.title')}>
      <Stack>
        <Text>{t(conflicts.length > 0 ? 'organisations.conflict.text' : 'organisations.conflict.none')}</Text>
        {conflicts.length > 1 && (
          <Group>
            <Button variant="default" size="compact-md" onClick={() => chooseAll('mine')}>
              {t('organisations.conflict.allMine')}
            </Button>
            <Button variant="default" size="compact-md" onClick={() => chooseAll('theirs')}>
              {t('organisations.conflict.allTheirs')}
            </Button>
          </Group>
        )}
        {conflicts.map((conflict) => (
          <Choice
            key={conflict.part}
            conflict={conflict}
            dataset={dataset}
            value={choices[conflict.part] ?? null}
            onChange={(side) => setChoices({ ...choices, [conflict.part]: side })}
          />
        ))}
        <Kept
          title={t('organisations.conflict.keptTheirs')}
          differences={comparison.theirs}
          side="theirs"
          dataset={dataset}
        />
        <Kept
          title={t('organisations.conflict.keptMine')}
          differences={comparison.mine}
          side="mine"
          dataset={dataset}
        />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('organisations.conflict.later')}
          </Button>
          <Button
            disabled={undecided > 0}
            onClick={() => onMerged(mergeVersions(mine, theirs, comparison, choices))}
          >
            {undecided > 0
              ? t('organisations.conflict.undecided', { n: undecided })
              : t('organisations.conflict.take')}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  )
}

type ChoiceProps = {
  conflict: Difference
  dataset: Dataset
  value: Side | null
  onChange: (side: Side) => void
}

function Choice({ conflict, dataset, value, onChange }: ChoiceProps) {
  const { t } = useMessages()
  const words = usePartWords(dataset)
  return (
    <ChoiceCards
      label={words.part(conflict.part)}
      value={value}
      onChange={onChange}
      cards={(['mine', 'theirs'] as const).map((side) => ({
        value: side,
        content: (
          <>
            <Text size="sm" c="dimmed">
              {t(`organisations.conflict.${side}`)}
            </Text>
            <Text>{words.value(conflict.part, conflict[side])}</Text>
          </>
        ),
      }))}
    />
  )
}

type KeptProps = { title: string; differences: Difference[]; side: Side; dataset: Dataset }

/** What needs no choice, because only one of the two changed it. */
function Kept({ title, differences, side, dataset }: KeptProps) {
  const words = usePartWords(dataset)
  if (differences.length === 0) return null
  return (
    <div>
      <Text size="sm" c="dimmed">
        {title}
      </Text>
      <ul className={classes.kept}>
        {differences.map((difference) => (
          <li key={difference.part}>
            {words.part(difference.part)}: {words.value(difference.part, difference[side])}
          </li>
        ))}
      </ul>
    </div>
  )
}
