import type { CSSProperties } from 'react'
import coverage from '../coverage/coverage.module.css'
import type { CrossCell } from './cross-grid.tsx'
import classes from './matrix.module.css'

type Entry = { state: CrossCell['state']; sample: string; words: string }

/** What the fills of a grid mean. */
export const CrossLegend = ({ entries }: { entries: readonly Entry[] }) => (
  <dl className={classes.legend}>
    {entries.map(({ state, sample, words }) => (
      <div key={words} className={classes.entry}>
        <dt>
          <span
            className={`${coverage.spot} ${classes.swatch}`}
            data-state={state}
            style={{ '--depth': 0.4, '--share': 0.5 } as CSSProperties}
          >
            <span>{sample}</span>
          </span>
        </dt>
        <dd>{words}</dd>
      </div>
    ))}
  </dl>
)
