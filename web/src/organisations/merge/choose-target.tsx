import type { Dataset } from '@atlas/shared/dataset'
import type { Organisation } from '@atlas/shared/organisations'
import { Alert, Text } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useMessages } from '../../i18n/use-messages.ts'
import { StatusBadge } from '../../marks/status-badge.tsx'
import { ChoiceCards } from '../../ui/choice-cards.tsx'
import { LinkText } from '../../ui/link.tsx'

type Props = { target: Organisation; source: Organisation; dataset: Dataset }

/** Which of the two stays. Of a missing actor and an organisation there is no choice: the actor is found. */
export function ChooseTarget({ target, source, dataset }: Props) {
  const { t, label } = useMessages()
  const navigate = useNavigate()
  const { slug, languages } = dataset.alliance
  const name = ({ names }: Organisation) => label(names, ...languages)
  const another = (
    <LinkText to="/a/$slug/o/$id/merge" params={{ slug, id: target.id }} search={{}} size="sm">
      {t('merge.another')}
    </LinkText>
  )
  if (source.status === 'missing' && target.status !== 'missing')
    return (
      <div>
        <Alert mb="xs">{t('merge.found', { gone: name(source), name: name(target) })}</Alert>
        {another}
      </div>
    )
  // The two keep their places while the choice goes from one to the other.
  const two = [target, source].toSorted((one, other) => (one.id < other.id ? -1 : 1))
  const turn = (id: string) => {
    if (id !== target.id)
      void navigate({
        to: '/a/$slug/o/$id/merge',
        params: { slug, id: source.id },
        search: { with: target.id },
        replace: true,
        resetScroll: false,
      })
  }
  return (
    <div>
      <ChoiceCards
        label={t('merge.target')}
        description={t('merge.target.text')}
        value={target.id}
        onChange={turn}
        cards={two.map((one) => ({
          value: one.id,
          content: (
            <>
              <Text>{name(one)}</Text>
              <Text size="sm" c="dimmed">
                {placeOf(one)}
              </Text>
              {one.status !== 'existing' && <StatusBadge status={one.status} />}
            </>
          ),
        }))}
      />
      {another}
    </div>
  )
}

const placeOf = ({ locations }: Organisation) =>
  [...new Set(locations.flatMap(({ locality }) => locality || []))].slice(0, 3).join(', ')
