import { type Level, levels } from '@atlas/shared/findings/finding'
import classes from './level-mark.module.css'

/** How serious: three bars for high, two for medium, one for low. Says nothing by itself; a word stands beside it. */
export function LevelMark({ level, size = 18 }: { level: Level; size?: number }) {
  const filled = levels.length - levels.indexOf(level)
  return (
    <svg
      className={classes.mark}
      data-level={level}
      width={size}
      height={size}
      viewBox="0 0 18 18"
      aria-hidden
    >
      {levels.map((each, bar) => (
        <rect
          key={each}
          x={1.5 + bar * 5.5}
          y={11 - bar * 4.5}
          width="4"
          height={5.5 + bar * 4.5}
          rx="1"
          data-filled={bar < filled || undefined}
        />
      ))}
    </svg>
  )
}
