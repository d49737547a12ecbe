import type { Dataset, DatasetPartnership } from '@atlas/shared/dataset'
import type { Organisation } from '@atlas/shared/organisations'
import { useMemo } from 'react'
import { useMessages } from '../../i18n/use-messages.ts'
import { Section } from '../../ui/section.tsx'
import classes from './merge.module.css'

type Props = { stays: Organisation; goes: Organisation; dataset: Dataset }

/** What comes along with the one that goes. */
export function Follows({ stays, goes, dataset }: Props) {
  const { t } = useMessages()
  const { ties, doubles, between, seats } = useMemo(
    () => countsOf(dataset, stays.id, goes.id),
    [dataset, stays.id, goes.id],
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

function countsOf({ organisations, partnerships, seats }: Dataset, staysId: string, goesId: string) {
  const stays = organisations.findIndex(({ id }) => id === staysId)
  const goes = organisations.findIndex(({ id }) => id === goesId)
  const touches = (tie: DatasetPartnership, at: number) => tie.from === at || tie.to === at
  const kindsOf = (at: number) =>
    partnerships
      .filter((tie) => touches(tie, at) && !(touches(tie, stays) && touches(tie, goes)))
      .map(({ from, to, kind }) => `${from === at ? to : from} ${kind}`)
  const own = new Set(kindsOf(stays))
  const coming = kindsOf(goes)
  return {
    ties: coming.length,
    doubles: coming.filter((tie) => own.has(tie)).length,
    between: partnerships.filter((tie) => touches(tie, stays) && touches(tie, goes)).length,
    seats: seats.filter(({ organisation }) => organisation === goes).length,
  }
}
