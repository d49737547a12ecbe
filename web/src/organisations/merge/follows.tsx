import type { Dataset, DatasetPartnership } from '@atlas/shared/dataset'
import type { Organisation } from '@atlas/shared/organisations'
import { useMemo } from 'react'
import { useMessages } from '../../i18n/use-messages.ts'
import { Section } from '../../ui/section.tsx'
import classes from './merge.module.css'

type Props = { target: Organisation; source: Organisation; dataset: Dataset }

/** What comes along with the one that goes. */
export function Follows({ target, source, dataset }: Props) {
  const { t } = useMessages()
  const { ties, doubles, between, seats } = useMemo(
    () => countsOf(dataset, target.id, source.id),
    [dataset, target.id, source.id],
  )
  return (
    <Section title={t('merge.follows')}>
      <ul className={classes.follows}>
        <li>{t('merge.follows.ties', { n: ties })}</li>
        {doubles > 0 && <li>{t('merge.follows.doubles', { n: doubles })}</li>}
        {between > 0 && <li>{t('merge.follows.between', { n: between })}</li>}
        {seats > 0 && <li>{t('merge.follows.seats', { n: seats })}</li>}
        <li>{t('merge.follows.rest')}</li>
      </ul>
    </Section>
  )
}

function countsOf({ organisations, partnerships, seats }: Dataset, targetId: string, sourceId: string) {
  const target = organisations.findIndex(({ id }) => id === targetId)
  const source = organisations.findIndex(({ id }) => id === sourceId)
  const touches = (tie: DatasetPartnership, at: number) => tie.from === at || tie.to === at
  const kindsOf = (at: number) =>
    partnerships
      .filter((tie) => touches(tie, at) && !(touches(tie, target) && touches(tie, source)))
      .map(({ from, to, kind }) => `${from === at ? to : from} ${kind}`)
  const own = new Set(kindsOf(target))
  const coming = kindsOf(source)
  return {
    ties: coming.length,
    doubles: coming.filter((tie) => own.has(tie)).length,
    between: partnerships.filter((tie) => touches(tie, target) && touches(tie, source)).length,
    seats: seats.filter(({ organisation }) => organisation === source).length,
  }
}
