import type { Dataset } from '@atlas/shared/dataset'
import type { Organisation } from '@atlas/shared/organisations'
import { Button, List, Text } from '@mantine/core'
import { useState } from 'react'
import { useMessages } from '../i18n/use-messages.ts'
import { useMay } from '../people/whoami-queries.ts'
import { SeatDialog } from '../seats/seat-dialog.tsx'
import { useSeatWords } from '../seats/use-seat-words.ts'
import { Fact } from './facts.tsx'
import { PartFacts } from './part-facts.tsx'

type Props = { organisation: Organisation; dataset: Dataset }

/** Whom an organisation is there for, what it does of what they need, whose voice it is, and its seats at the table. */
export function NeedsFacts({ organisation, dataset }: Props) {
  const { t, label, list } = useMessages()
  const { id: allianceId, languages } = dataset.alliance
  const may = useMay(allianceId)
  const [seating, setSeating] = useState(false)
  const { needs, beneficiaryNeedIds, actorKindIds } = organisation
  const words = useSeatWords(dataset)
  const served = dataset.needs.flatMap(({ id, labels }) => {
    const service = needs.find(({ needId }) => needId === id)
    return service ? { id, name: label(labels, ...languages), formality: service.formality } : []
  })
  const named = (records: Dataset['needs'] | Dataset['actorKinds'], ids: readonly string[]) =>
    list(records.filter(({ id }) => ids.includes(id)).map(({ labels }) => label(labels, ...languages)))
  const seats = dataset.seats.filter(
    ({ organisation: at }) => dataset.organisations[at]?.id === organisation.id,
  )
  return (
    <>
      <PartFacts part="needs" organisation={organisation} />
      <Fact name={t('organisations.beneficiaryNeeds')}>{named(dataset.needs, beneficiaryNeedIds)}</Fact>
      <Fact name={t('organisations.needs')}>
        {served.length > 0 && (
          <List listStyleType="none">
            {served.map(({ id, name, formality }) => (
              <List.Item key={id}>
                {name}
                <Text span size="sm" c="dimmed">
                  {` · ${t(`partnerships.formality.${formality ?? 'unknown'}`)}`}
                </Text>
              </List.Item>
            ))}
          </List>
        )}
      </Fact>
      <Fact name={t('actor-kinds.many')}>{named(dataset.actorKinds, actorKindIds)}</Fact>
      <Fact name={t('organisations.seats')}>
        {seats.length === 0 ? (
          <Text span c="dimmed" size="sm">
            {t('seats.none')}
          </Text>
        ) : (
          <List listStyleType="none">
            {seats.map(({ id, role, actorKind, authority }) => (
              <List.Item key={id}>
                {[t(`seats.role.${role}`), words.kind(dataset.actorKinds[actorKind ?? -1]?.id ?? null)].join(
                  ', ',
                )}
                {dataset.judgements && (
                  <Text span size="sm" c="dimmed">
                    {` · ${t('organisations.seats.authority', { answer: words.authority(authority) })}`}
                  </Text>
                )}
              </List.Item>
            ))}
          </List>
        )}
        {may('write') && organisation.status !== 'missing' && (
          <Button
            size="compact-xs"
            variant="default"
            ms={seats.length === 0 ? 'sm' : 0}
            onClick={() => setSeating(true)}
          >
            {t('seats.add')}
          </Button>
        )}
      </Fact>
      {seating && (
        <SeatDialog
          dataset={dataset}
          seat={null}
          organisationId={organisation.id}
          onClose={() => setSeating(false)}
        />
      )}
    </>
  )
}
