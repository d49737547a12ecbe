import { type Dataset, isActive } from '@atlas/shared/dataset'
import { useId } from 'react'
import { DepartureLosses } from '../departures/departure-losses.tsx'
import { useMessages } from '../i18n/use-messages.ts'
import { LinkText } from '../ui/link.tsx'
import classes from './network.module.css'

type Props = { dataset: Dataset; selected: ReadonlySet<string> }

/** What would break without the one organisation that is selected; nothing where several are, or it is in no figure. */
export function ChosenDeparture({ dataset, selected }: Props) {
  const { t, label } = useMessages()
  const heading = useId()
  const [id, ...others] = selected
  const chosen = dataset.organisations.find((organisation) => organisation.id === id)
  if (others.length > 0 || !chosen || !isActive(chosen)) return null
  const { slug, languages } = dataset.alliance
  return (
    <section aria-labelledby={heading} className={classes.chosen}>
      <h2 id={heading}>{t('findings.departure.of', { name: label(chosen.names, ...languages) })}</h2>
      <DepartureLosses dataset={dataset} organisationId={chosen.id} />
      <LinkText size="sm" to="/a/$slug/o/$id" params={{ slug, id: chosen.id }} search={(now) => now}>
        {t('network.chosen.open')}
      </LinkText>
    </section>
  )
}
