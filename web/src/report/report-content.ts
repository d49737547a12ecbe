import { text } from '@atlas/shared/documents/blocks'
import type { DocumentContent, Section } from '@atlas/shared/documents/document'
import { levels } from '@atlas/shared/findings/finding'
import { isUp, tallyByLevel } from '../findings/group-findings.ts'
import { coverageSection } from './sections/coverage-section.ts'
import { departuresSection } from './sections/departures-section.ts'
import { engagementSection } from './sections/engagement-section.ts'
import { findingsSection, settledSection, unknownSection } from './sections/findings-section.ts'
import { mapSection } from './sections/map-section.ts'
import { methodSection } from './sections/method-section.ts'
import { missingSection } from './sections/missing-section.ts'
import { needsSection } from './sections/needs-section.ts'
import { networkSection } from './sections/network-section.ts'
import type { ReportInput } from './sections/report-input.ts'
import { seatsSection } from './sections/seats-section.ts'

/** The gap report as a document: whoever renders it adds nothing and leaves nothing out. */
export function reportContent(input: ReportInput): DocumentContent {
  const { dataset, settings, messages, words } = input
  const { t } = messages
  const { name } = dataset.alliance
  const title = t('report.title')
  // Opinions about others stay in the alliance, unless it shows them to anybody.
  const isPrivate = dataset.judgements && dataset.alliance.guestAccess !== 'everything'
  const facts = { alliance: name, date: words.say.day(settings.today), revision: dataset.revision }
  return {
    language: messages.language,
    title,
    alliance: name,
    facts: [
      t('report.facts', facts),
      ...(dataset.alliance.purpose ? [dataset.alliance.purpose] : []),
      ...(dataset.judgements ? [] : [t('report.guest')]),
      ...(isPrivate ? [t('report.members')] : []),
      ...(dataset.populatedPlaces ? [] : [t('report.placesUnread')]),
    ],
    sections: [
      summarySection(input),
      coverageSection(input),
      mapSection(input),
      networkSection(input),
      departuresSection(input),
      needsSection(input),
      seatsSection(input),
      engagementSection(input),
      findingsSection(input),
      missingSection(input),
      unknownSection(input),
      settledSection(input),
      methodSection(input),
    ].filter((section) => section !== null),
    running: t(isPrivate ? 'report.running.members' : 'report.running', { ...facts, title }),
  }
}

/** The whole in five sentences, and how many findings are how serious. */
function summarySection({ summary, findings, words, messages }: ReportInput): Section {
  const { t, number, list } = messages
  const tally = tallyByLevel(findings.filter(isUp))
  const found = levels.filter((level) => tally[level] > 0)
  return {
    id: 'summary',
    title: t('report.summary'),
    blocks: [
      ...words.summary(summary).map((sentence) => text(sentence)),
      ...(found.length > 0
        ? [
            text(
              t('report.tally', {
                tally: list(
                  found.map((level) => `${words.level(level)}${t('lists.colon')}${number(tally[level])}`),
                ),
              }),
            ),
          ]
        : []),
    ],
  }
}
