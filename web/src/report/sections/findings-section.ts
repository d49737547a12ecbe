import { isActive } from '@atlas/shared/dataset'
import { type Block, text } from '@atlas/shared/documents/blocks'
import type { Section } from '@atlas/shared/documents/document'
import { decisionWords } from '../../findings/decision-words.ts'
import { figureWords } from '../../findings/figure-words.ts'
import { goneTitle } from '../../findings/gone-title.ts'
import {
  type DecidedFinding,
  groupFindings,
  isUnknown,
  isUp,
  type Run,
} from '../../findings/group-findings.ts'
import type { ReportInput } from './report-input.ts'

/** Of findings that one rule makes alike, so many are told in full, and of the others so many by name. */
const maxInFull = 12
const maxNamed = 60

/** What is missing, grouped by kind, each finding with its level, figures and what was decided. */
export function findingsSection(input: ReportInput): Section {
  const { dataset, findings, messages, decisionsKnown } = input
  const { t } = messages
  const missing = findings.filter((decided) => !isUnknown(decided))
  const up = missing.filter(isUp)
  const nothing =
    missing.length > 0
      ? t('report.findings.settled')
      : dataset.organisations.some(isActive)
        ? t('findings.none.text')
        : t('findings.tooFew', { n: 0 })
  return {
    id: 'findings',
    title: t('report.findings'),
    blocks: [
      text(up.length === 0 ? nothing : t('report.findings.text')),
      ...(decisionsKnown ? [] : [text(t('report.findings.private'), { quiet: true })]),
      ...groupsOf(up, input),
    ],
  }
}

/** What nobody knows, and how far it could change the rest. */
export function unknownSection(input: ReportInput): Section {
  const { dataset, findings, messages } = input
  const { t } = messages
  const unknown = findings.filter(isUnknown)
  const up = unknown.filter(isUp)
  return {
    id: 'unknown',
    title: t('report.unknown'),
    blocks: [
      text(
        up.length > 0
          ? t('report.unknown.text')
          : unknown.length > 0
            ? t('report.unknown.settled')
            : t(dataset.organisations.some(isActive) ? 'report.unknown.none' : 'report.unknown.empty'),
      ),
      ...up.map((decided) => findingBlock(decided, input)),
    ],
  }
}

/** What was dismissed or closed, or is not found any more, and why; only for who may know. */
export function settledSection(input: ReportInput): Section | null {
  const { findings, gone, decisionsKnown, words, messages } = input
  const settled = findings.filter((decided) => !isUp(decided))
  if (!decisionsKnown || settled.length + gone.length === 0) return null
  return {
    id: 'settled',
    title: messages.t('report.settled'),
    blocks: [
      {
        block: 'list',
        items: [
          ...settled.map(({ finding, state, decision }) => told(words.title(finding), decision, state)),
          ...gone.map((decision) => told(goneTitle(decision.finding, words), decision, null)),
        ],
      },
    ],
  }
  function told(title: string, decision: DecidedFinding['decision'], state: DecidedFinding['state'] | null) {
    const said = decision ? decisionWords(decision, state, messages).join(' ') : ''
    return `${title}${messages.t('lists.colon')}${said}`
  }
}

function groupsOf(findings: readonly DecidedFinding[], input: ReportInput): Block[] {
  const { words, messages } = input
  return groupFindings(findings, 'kind').flatMap((group) => {
    if (group.by !== 'kind' || group.topic === 'unknown') return []
    const n = group.runs.reduce((sum, run) => sum + run.findings.length, 0)
    const { name, method } = words.kind(group.topic)
    return [
      { block: 'heading' as const, text: messages.t('report.findings.kind', { name, n }) },
      text(method, { quiet: true }),
      ...group.runs.flatMap((run) => runBlocks(run, input)),
    ]
  })
}

function runBlocks({ findings }: Run, input: ReportInput): Block[] {
  const { words, messages } = input
  // One more is told rather than left to be counted.
  const inFull = findings.length <= maxInFull + 1 ? findings : findings.slice(0, maxInFull)
  const others = findings.slice(inFull.length)
  const named = others.slice(0, maxNamed).map(({ finding }) => words.title(finding))
  const counted = others.length - named.length
  return [
    ...inFull.map((decided) => findingBlock(decided, input)),
    ...(others.length > 0
      ? [
          text(
            messages.t('report.findings.others', {
              n: others.length,
              names: named.join(', '),
              counted,
            }),
          ),
        ]
      : []),
  ]
}

function findingBlock({ finding, state, decision }: DecidedFinding, { words, messages }: ReportInput): Block {
  return {
    block: 'finding',
    level: finding.seriousness.level,
    word: words.level(finding.seriousness.level),
    title: words.title(finding),
    sentence: words.sentence(finding),
    figures: Object.entries(finding.figures).map(([name, figure]) =>
      figureWords(name, figure, words, messages),
    ),
    remarks: [words.reason(finding), ...(decision ? decisionWords(decision, state, messages) : [])],
  }
}
