import { counts } from '@atlas/shared/dataset'
import { type Block, text } from '@atlas/shared/documents/blocks'
import type { Section } from '@atlas/shared/documents/document'
import { decisionWords } from '../../gaps/decision-words.ts'
import { figureWords } from '../../gaps/figure-words.ts'
import { goneTitle } from '../../gaps/gone-title.ts'
import { groupFindings, isUnknown, isUp, type OneFinding, type Run } from '../../gaps/group-findings.ts'
import type { Telling } from './telling.ts'

/** Of findings that one rule makes alike, so many are told in full, and of the others so many by name. */
const mostInFull = 12
const mostNamed = 60

/** What is missing, grouped by kind, each finding with its level, figures and what was decided. */
export function findingsSection(telling: Telling): Section {
  const { dataset, findings, messages, decisionsKnown } = telling
  const { t } = messages
  const missing = findings.filter((finding) => !isUnknown(finding))
  const up = missing.filter(isUp)
  const nothing =
    missing.length > 0
      ? t('report.findings.settled')
      : dataset.organisations.some(counts)
        ? t('gaps.none.text')
        : t('gaps.tooFew', { n: 0 })
  return {
    id: 'findings',
    title: t('report.findings'),
    blocks: [
      text(up.length === 0 ? nothing : t('report.findings.text')),
      ...(decisionsKnown ? [] : [text(t('report.findings.private'), { quiet: true })]),
      ...groupsOf(up, telling),
    ],
  }
}

/** What nobody knows, and how far it could change the rest. */
export function unknownSection(telling: Telling): Section {
  const { dataset, findings, messages } = telling
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
            : t(dataset.organisations.some(counts) ? 'report.unknown.none' : 'report.unknown.empty'),
      ),
      ...up.map((finding) => findingBlock(finding, telling)),
    ],
  }
}

/** What was dismissed or closed, or is not found any more, and why; only for who may know. */
export function settledSection(telling: Telling): Section | null {
  const { findings, gone, decisionsKnown, words, messages } = telling
  const settled = findings.filter((finding) => !isUp(finding))
  if (!decisionsKnown || settled.length + gone.length === 0) return null
  return {
    id: 'settled',
    title: messages.t('report.settled'),
    blocks: [
      {
        block: 'list',
        items: [
          ...settled.map(({ gap, state, decision }) => told(words.title(gap), decision, state)),
          ...gone.map((decision) => told(goneTitle(decision.gap, words), decision, null)),
        ],
      },
    ],
  }
  function told(title: string, decision: OneFinding['decision'], state: OneFinding['state'] | null) {
    const said = decision ? decisionWords(decision, state, messages).join(' ') : ''
    return `${title}${messages.t('lists.colon')}${said}`
  }
}

function groupsOf(findings: readonly OneFinding[], telling: Telling): Block[] {
  const { words, messages } = telling
  return groupFindings(findings, 'kind').flatMap((group) => {
    if (group.by !== 'kind' || group.topic === 'unknown') return []
    const n = group.runs.reduce((sum, run) => sum + run.findings.length, 0)
    const { name, method } = words.kind(group.topic)
    return [
      { block: 'heading' as const, text: messages.t('report.findings.kind', { name, n }) },
      text(method, { quiet: true }),
      ...group.runs.flatMap((run) => runBlocks(run, telling)),
    ]
  })
}

function runBlocks({ findings }: Run, telling: Telling): Block[] {
  const { words, messages } = telling
  // One more is told rather than left to be counted.
  const inFull = findings.length <= mostInFull + 1 ? findings : findings.slice(0, mostInFull)
  const others = findings.slice(inFull.length)
  const named = others.slice(0, mostNamed).map(({ gap }) => words.title(gap))
  const counted = others.length - named.length
  return [
    ...inFull.map((finding) => findingBlock(finding, telling)),
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

function findingBlock({ gap, state, decision }: OneFinding, { words, messages }: Telling): Block {
  return {
    block: 'finding',
    level: gap.seriousness.level,
    word: words.level(gap.seriousness.level),
    title: words.title(gap),
    sentence: words.sentence(gap),
    figures: Object.entries(gap.figures).map(([name, figure]) => figureWords(name, figure, words, messages)),
    remarks: [words.reason(gap), ...(decision ? decisionWords(decision, state, messages) : [])],
  }
}
