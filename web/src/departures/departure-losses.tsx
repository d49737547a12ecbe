import type { Dataset } from '@atlas/shared/dataset'
import { maxSelected, writeSelection } from '../addresses/selection-search.ts'
import { FindingsStatus } from '../computed/findings-status.tsx'
import { useFindingWords } from '../computed/use-finding-words.ts'
import { useMessages } from '../i18n/use-messages.ts'
import { LinkText } from '../ui/link.tsx'
import classes from './departure-losses.module.css'
import { DeparturesLink } from './departures-link.tsx'
import { useDeparture } from './use-departure.ts'

type Props = { dataset: Dataset; organisationId: string }

/** What breaks if an organisation leaves, a sentence each, with a way to those who would be cut off. */
export function DepartureLosses({ dataset, organisationId }: Props) {
  const { t } = useMessages()
  const words = useFindingWords(dataset)
  const { departures, losses } = useDeparture(dataset, organisationId)
  const left = losses.flatMap(({ parameters }) =>
    'organisations' in parameters ? parameters.organisations.map(({ id }) => id) : [],
  )
  if (!departures.data) return <FindingsStatus found={departures} />
  if (losses.length === 0) return <p className={classes.nothing}>{t('findings.departure.nothing')}</p>
  return (
    <>
      <ul className={classes.losses}>
        {losses.map((loss) => {
          const sentence = words.loss(loss)
          return <li key={sentence}>{sentence}</li>
        })}
      </ul>
      {left.length > 0 && (
        <LinkText
          size="sm"
          to="/a/$slug/network"
          params={{ slug: dataset.alliance.slug }}
          search={writeSelection({ filter: {}, selected: left.slice(0, maxSelected) })}
        >
          {t('findings.departure.left', { n: left.length })}
        </LinkText>
      )}
      <DeparturesLink dataset={dataset} />
    </>
  )
}
