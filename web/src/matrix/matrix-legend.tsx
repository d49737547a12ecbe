import { coverageStates } from '@atlas/shared/findings/coverage'
import type { CSSProperties } from 'react'
import coverage from '../coverage/coverage.module.css'
import { useMessages } from '../i18n/use-messages.ts'
import { DevelopingSign, MissingSign, SelectedSign } from './cell-signs.tsx'
import classes from './matrix.module.css'
import { cellsByState, type Matrix } from './matrix.ts'

const samples = { enough: '3', thin: '1', none: '0', unknown: '?' } as const

/** The four states with how many cells are in each, and the small signs in the cells. */
export function MatrixLegend({ matrix }: { matrix: Matrix }) {
  const { t, number } = useMessages()
  const tally = cellsByState(matrix)
  const signs = [
    { sign: <DevelopingSign />, words: t('matrix.legend.developing') },
    { sign: <MissingSign />, words: t('matrix.legend.missing') },
    { sign: <SelectedSign />, words: t('matrix.legend.selected') },
    { sign: t('matrix.cell.hidden', { n: 2 }), words: t('matrix.legend.hidden') },
  ]
  return (
    <dl className={classes.legend}>
      {coverageStates.map((state) => (
        <Entry
          key={state}
          sign={
            <span
              className={`${coverage.spot} ${classes.swatch}`}
              data-state={state}
              style={{ '--depth': 0.4, '--share': 0.5 } as CSSProperties}
            >
              <span>{samples[state]}</span>
            </span>
          }
        >
          <dd>
            {t(`matrix.state.${state}`)}
            <span className={classes.quiet}>: {t(`matrix.state.${state}.text`)}</span>
          </dd>
          <dd>{number(tally[state])}</dd>
        </Entry>
      ))}
      {signs.map(({ sign, words }) => (
        <Entry key={words} sign={sign}>
          <dd className={classes.quiet}>{words}</dd>
          <dd />
        </Entry>
      ))}
    </dl>
  )
}

const Entry = ({ sign, children }: { sign: React.ReactNode; children: React.ReactNode }) => (
  <>
    <dt>{sign}</dt>
    {children}
  </>
)
