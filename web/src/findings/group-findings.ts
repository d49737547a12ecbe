import type { AnyFinding } from '@atlas/shared/findings/analyses/analyses'
import { unknownsSeriousness } from '@atlas/shared/findings/analyses/unknowns'
import { type Level, levels } from '@atlas/shared/findings/finding'
import type { WithDecision } from '@atlas/shared/findings/with-decisions'

export type DecidedFinding = WithDecision<AnyFinding>

/** What a finding belongs to: its kind, but all that say that something is not known belong together. */
export type Topic = AnyFinding['kind'] | 'unknown'

/** Findings of one topic that one rule makes as serious as they are. */
export type Run = {
  topic: Topic
  level: Level
  reason: AnyFinding['seriousness']['reason']
  findings: DecidedFinding[]
}

export type FindingGroup =
  | { by: 'kind'; topic: Topic; runs: Run[] }
  | { by: 'level'; level: Level; runs: Run[] }

/** Whether it is still to be dealt with: neither dismissed nor closed. */
export const isUp = ({ state }: Pick<DecidedFinding, 'state'>): boolean =>
  state !== 'dismissed' && state !== 'closed'

/** Whether a finding says that something is not known, rather than that it is missing. */
export const isUnknown = ({ finding }: Pick<DecidedFinding, 'finding'>): boolean =>
  finding.seriousness.reason in unknownsSeriousness

const topicOf = (decided: DecidedFinding): Topic => (isUnknown(decided) ? 'unknown' : decided.finding.kind)

/**
 * Findings in groups, and in each by the rule of their seriousness; all of them in the order in which they come, and by
 * kind what is not known after what is missing.
 */
export function groupFindings(findings: readonly DecidedFinding[], by: 'kind' | 'level'): FindingGroup[] {
  if (by === 'level')
    return levels.flatMap((level) => {
      const runs = runsOf(findings.filter(({ finding }) => finding.seriousness.level === level))
      return runs.length > 0 ? { by, level, runs } : []
    })
  const topics = Map.groupBy(
    findings.toSorted((a, b) => Number(isUnknown(a)) - Number(isUnknown(b))),
    topicOf,
  )
  return [...topics].map(([topic, ofTopic]) => ({ by, topic, runs: runsOf(ofTopic) }))
}

const runsOf = (findings: readonly DecidedFinding[]): Run[] =>
  [
    ...Map.groupBy(findings, (each) => `${topicOf(each)} ${each.finding.seriousness.reason}`).values(),
  ].flatMap(([first, ...others]) =>
    first
      ? {
          topic: topicOf(first),
          ...(first.finding.seriousness as Pick<Run, 'level' | 'reason'>),
          findings: [first, ...others],
        }
      : [],
  )

export const findingsIn = ({ runs }: FindingGroup): number =>
  runs.reduce((sum, { findings }) => sum + findings.length, 0)

/** Of the heading of a group on the page. */
export const groupId = (group: FindingGroup): string =>
  `findings-${group.by === 'kind' ? group.topic : group.level}`

/** How many findings are as serious as each level. */
export function tallyByLevel(
  findings: readonly { finding: Pick<AnyFinding, 'seriousness'> }[],
): Record<Level, number> {
  const tally = { high: 0, medium: 0, low: 0 }
  for (const { finding } of findings) tally[finding.seriousness.level]++
  return tally
}
