import type { FoundGap } from '@atlas/shared/gaps/analyses'
import type { Finding } from '@atlas/shared/gaps/findings'
import { type Level, levels } from '@atlas/shared/gaps/gap'

export type OneFinding = Finding<FoundGap>

/** Findings of one kind that one rule makes as serious as they are. */
export type Run = {
  kind: FoundGap['kind']
  level: Level
  reason: FoundGap['seriousness']['reason']
  findings: OneFinding[]
}

export type FindingGroup =
  | { by: 'kind'; kind: FoundGap['kind']; runs: Run[] }
  | { by: 'level'; level: Level; runs: Run[] }

/** Whether it is still to be dealt with: neither dismissed nor closed. */
export const isUp = ({ state }: Pick<OneFinding, 'state'>): boolean =>
  state !== 'dismissed' && state !== 'closed'

/** Findings in groups, and in each by the rule of their seriousness; all of them in the order in which they come. */
export function groupFindings(findings: readonly OneFinding[], by: 'kind' | 'level'): FindingGroup[] {
  if (by === 'level')
    return levels.flatMap((level) => {
      const runs = runsOf(findings.filter(({ gap }) => gap.seriousness.level === level))
      return runs.length > 0 ? { by, level, runs } : []
    })
  return [...Map.groupBy(findings, ({ gap }) => gap.kind)].map(([kind, ofKind]) => ({
    by,
    kind,
    runs: runsOf(ofKind),
  }))
}

const runsOf = (findings: readonly OneFinding[]): Run[] =>
  [...Map.groupBy(findings, ({ gap }) => `${gap.kind} ${gap.seriousness.reason}`).values()].flatMap(
    ([first, ...others]) =>
      first
        ? {
            kind: first.gap.kind,
            ...(first.gap.seriousness as Pick<Run, 'level' | 'reason'>),
            findings: [first, ...others],
          }
        : [],
  )

/** How many findings are as serious as each level. */
export function tallyByLevel(
  findings: readonly { gap: Pick<FoundGap, 'seriousness'> }[],
): Record<Level, number> {
  const tally = { high: 0, medium: 0, low: 0 }
  for (const { gap } of findings) tally[gap.seriousness.level]++
  return tally
}
