import { type ActorKind, ActorKindCreate, ActorKindUpdate } from '@atlas/shared/actor-kinds'
import type { Dataset } from '@atlas/shared/dataset'
import { actorKindTemplates } from '@atlas/shared/templates/actor-kinds'
import { useMemo } from 'react'
import { useMessages } from '../i18n/use-messages.ts'
import type { EntryList } from '../lists/entry-list.ts'
import { ListSettings } from '../lists/list-settings.tsx'
import { numberField } from '../lists/number-field.tsx'
import { usedBy } from '../lists/used-by.ts'
import { TemplateButton } from '../templates/template-button.tsx'

const actorKinds: EntryList<ActorKind> = {
  name: 'actor-kinds',
  one: 'actor-kinds.one',
  used: 'organisations.many',
  create: ActorKindCreate,
  update: ActorKindUpdate,
  fields: [
    numberField({
      name: 'expectedSeats',
      label: 'actor-kinds.seats',
      hint: 'actor-kinds.seats.hint',
      usual: 1,
    }),
  ],
}

/** Who is expected at the table, and who is consulted. */
export function ActorKindSettings({ dataset }: { dataset: Dataset }) {
  const { t, number } = useMessages()
  const ofKind = useMemo(() => usedBy(dataset, 'actorKinds'), [dataset])
  return (
    <ListSettings
      dataset={dataset}
      list={actorKinds}
      columns={[
        {
          heading: t('actor-kinds.seats'),
          numeric: true,
          cell: ({ expectedSeats }) =>
            expectedSeats === 0 ? t('actor-kinds.consulted') : number(expectedSeats),
        },
      ]}
      usedBy={ofKind}
      start={(existing) => (
        <TemplateButton
          slug={dataset.alliance.slug}
          collection="actor-kinds"
          templates={actorKindTemplates}
          existing={existing}
        />
      )}
    />
  )
}
