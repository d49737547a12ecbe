import { table, text } from '@atlas/shared/documents/blocks'
import type { Section } from '@atlas/shared/documents/document'
import { levels } from '@atlas/shared/findings/finding'
import { type FindingSettings, placesOf } from '@atlas/shared/findings/settings'
import { ladderKeys, type NumberKey, numbersByPart } from '../../findings/finding-choices-draft.ts'
import type { ReportInput } from './report-input.ts'
import { surveyBlocks } from './survey-blocks.ts'

/** How all of it was found: by which settings, and kind by kind. */
export function methodSection(input: ReportInput): Section {
  const { dataset, settings, findings, words, messages, author } = input
  const { t } = messages
  const kinds = [...new Set(findings.map(({ finding }) => finding.kind))].map(words.kind)
  return {
    id: 'method',
    title: t('report.method'),
    blocks: [
      text(t('report.method.text')),
      text(t('report.method.levels', { levels: messages.list(levels.map(words.level)) })),
      table(
        t('report.method.settings'),
        [t('report.method.setting'), t('report.method.value')],
        [
          [t('finding-choices.places'), t(`finding-choices.places.${placesOf(dataset, settings)}`)],
          ...Object.values(numbersByPart)
            .flatMap((part) => Object.keys(part) as NumberKey[])
            .map((key) => [t(`finding-choices.${key}`), settingIn(key, settings, messages)]),
          ...ladderKeys.map((key) => [
            t(`finding-choices.${key}`),
            messages.list(settings[key].map((rung) => t(`organisations.engagement.${rung}`))),
          ]),
        ],
        { figures: false },
      ),
      ...(kinds.length > 0
        ? [
            { block: 'heading' as const, text: t('report.method.kinds') },
            {
              block: 'list' as const,
              items: kinds.map(({ name, method }) => `${name}${t('lists.colon')}${method}`),
            },
          ]
        : []),
      ...surveyBlocks(input),
      text(t('report.method.sources'), { quiet: true }),
      text(
        t(author === null ? 'report.made.guest' : 'report.made', {
          date: words.say.day(settings.today),
          author: author ?? '',
          revision: dataset.revision,
        }),
      ),
    ],
  }
}

const unitOf = (key: NumberKey) =>
  Object.values(numbersByPart)
    .flatMap((part) => Object.entries(part) as [string, 'plain' | 'kilometres' | 'percent'][])
    .find(([name]) => name === key)?.[1]

function settingIn(
  key: NumberKey,
  settings: FindingSettings,
  { t, number, percent }: ReportInput['messages'],
): string {
  const value = settings[key]
  const unit = unitOf(key)
  if (unit === 'percent') return percent(value)
  return unit === 'kilometres' ? `${number(value / 1000)}${t('lists.kilometres')}` : number(value)
}
