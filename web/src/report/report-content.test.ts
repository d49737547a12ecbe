import type { DocumentContent } from '@atlas/shared/documents/document'
import { anyFacts } from '@atlas/shared/findings/finding.factory'
import { sentenceLanguages } from '@atlas/shared/sentences/languages'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { reportContent } from './report-content.ts'
import { blockWords, rowOf, sectionOf, tablesOf, wordsOf } from './report-words.factory.ts'
import { decision, makeReportInput, region } from './sections/report-input.factory.ts'

describe('the finding report', () => {
  test('tells whose leaving would cost most in figures, and what would be lost in sentences', async () => {
    const report = reportContent(await makeReportInput(region))
    expect(rowOf(report, 'departures', 'House of “Languages”')).toEqual([
      'House of “Languages”',
      '2',
      '1',
      '0',
      '0',
      '1',
    ])
    const words = sectionOf(report, 'departures').blocks.flatMap(blockWords)
    expect(words).toContain('If House of “Languages” left')
    expect(words.join(' ')).toMatch(/Nobody else is recorded to serve Language/)
    const nobody = reportContent(await makeReportInput({}, { language: 'fr' }))
    expect(sectionOf(nobody, 'departures').blocks.flatMap(blockWords)).toEqual([
      expect.stringMatching(/^Aucune organisation n’est encore notée\s: personne ne peut dire/),
    ])
  })

  test('tells the four states of coverage apart in words, with totals in which each counts once', async () => {
    const report = reportContent(await makeReportInput(region))
    expect(rowOf(report, 'coverage', 'Bègles')).toEqual(['Bègles', '1 (1)', '1 of 2 (1)', '1 (1)'])
    expect(rowOf(report, 'coverage', 'Cenon')).toEqual(['Cenon', '2', '0, looked 3 Mar 2026', '2'])
    expect(rowOf(report, 'coverage', 'Whole region')).toEqual([
      'Whole region',
      '3 (1) +1 sought',
      '1 of 2 (1)',
      '3 (1) +1 sought',
    ])
    const states = tablesOf(report, 'coverage')[0]
      ?.rows.flat()
      .map(({ state }) => state)
    expect(new Set(states)).toEqual(new Set([undefined, 'enough', 'thin', 'none']))
  })

  test('leaves out what there are none of, in the summary and of the cells', async () => {
    const [everything, hardly] = await Promise.all(
      [region, { sectors: [{}], organisations: [{ sectors: [0], locations: [{ locality: 'Cenon' }] }] }].map(
        async (facts) => reportContent(await makeReportInput(facts)),
      ),
    )
    const told = (report: DocumentContent | undefined) => (report ? wordsOf(report) : [])
    expect(told(everything)).toContain(
      'Of 4 cells, none is unknown, 1 is known to be empty, 1 thin, 2 with enough.',
    )
    expect(told(hardly)).toContain('Of 1 cell, none is unknown, 1 with enough.')
    expect(told(hardly).find((words) => words.startsWith('Findings by how serious'))).not.toMatch(/: 0/)
    expect(told(reportContent({ ...(await makeReportInput(region)), findings: [] }))).not.toContainEqual(
      expect.stringMatching(/^Findings by how serious/),
    )
  })

  test('tells needs, seats and the balance of sectors in figures', async () => {
    const report = reportContent(await makeReportInput(region))
    expect(rowOf(report, 'needs', 'Housing')?.at(-1)).toBe('nobody recorded')
    expect(rowOf(report, 'needs', 'Language')?.at(-1)).toBe('one alone, 2 expected')
    expect(rowOf(report, 'seats', 'Mediators')).toEqual(['Mediators', '2', '1 of 2', '0', '1', '0'])
    expect(rowOf(report, 'seats', 'Work')?.at(-1)).toBe('too few at the table to say')
  })

  test('names who is being looked for, by whom and what is next', async () => {
    const report = reportContent(await makeReportInput(region))
    expect(rowOf(report, 'missing', 'A doctor for Bègles')).toEqual([
      'A doctor for Bègles',
      'Care & <health>',
      'not recorded',
      'Garden Club',
      'Call the hospital',
      '1 Dec 2026',
    ])
  })

  test('says with every figure of how many, and of how many it is not known', async () => {
    const report = reportContent(await makeReportInput(region))
    const findings = sectionOf(report, 'findings').blocks.filter((block) => block.block === 'finding')
    expect(findings.length).toBeGreaterThan(3)
    for (const { figures } of findings)
      for (const figure of figures)
        expect(figure).toMatch(/: (\d[\d,]* of \d[\d,]*(, \d+ not known)?|none recorded)$/)
  })

  test('tells every finding once: missing, not known, or set aside with its reason', async () => {
    const { findings } = await makeReportInput(region)
    const [first, second] = findings
    if (!first || !second) throw new Error('no findings')
    const decisions = [
      decision(first.finding.id, { state: 'dismissed', reason: 'The next valley looks after it.' }),
      decision(second.finding.id, { state: 'working', inCharge: 'Sam' }),
    ]
    const report = reportContent(await makeReportInput(region, { decisions }))
    const told = ['findings', 'unknown']
      .flatMap((id) => sectionOf(report, id).blocks)
      .filter((block) => block.block === 'finding')
    expect(told.length).toBe(findings.length - 1)
    expect(told.some(({ remarks }) => remarks.includes('Sam is working on it.'))).toBe(true)
    expect(wordsOf({ ...report, sections: [sectionOf(report, 'settled')] }).join('\n')).toContain(
      'Dismissed: The next valley looks after it.',
    )
  })

  test('of nobody recorded, says that nothing can be said, rather than that nothing is missing', async () => {
    const report = reportContent(await makeReportInput({}))
    const said = (id: string) => JSON.stringify(sectionOf(report, id).blocks)
    expect(said('findings')).toContain('There is no organisation yet')
    expect(said('unknown')).toContain('cannot be counted')
    expect(sectionOf(report, 'engagement').blocks).toHaveLength(1)
  })

  test('where all is set aside, says so, rather than that nothing is missing or unknown', async () => {
    const { findings } = await makeReportInput(region)
    const decisions = findings.map(({ finding }) =>
      decision(finding.id, { state: 'dismissed', reason: 'Not here.' }),
    )
    const report = reportContent(await makeReportInput(region, { decisions }))
    for (const id of ['findings', 'unknown'])
      expect(JSON.stringify(sectionOf(report, id).blocks)).toContain('has been dismissed or closed')
  })

  test('tells guests no judgement and no decision, and that it does not', async () => {
    const { findings } = await makeReportInput(region)
    const input = await makeReportInput(
      {
        ...region,
        organisations:
          region.organisations?.map((each) => ({ ...each, influence: null, engagementLevel: null })) ?? [],
        seats: [{ organisation: 0, actorKind: 0, authority: null }],
      },
      { dataset: { judgements: false }, decisionsKnown: false, author: null },
    )
    const report = reportContent(input)
    expect(findings.some(({ finding }) => finding.kind === 'engagement')).toBe(true)
    expect(tablesOf(report, 'engagement')).toEqual([])
    expect(rowOf(report, 'seats', 'Mediators')).toEqual(['Mediators', '2', '1 of 2'])
    expect(rowOf(report, 'missing', 'A doctor for Bègles')).toEqual([
      'A doctor for Bègles',
      'Care & <health>',
    ])
    expect(report.facts.join()).toContain('members of the alliance alone')
    expect(wordsOf(report).join('\n')).toContain('by a reader without an account')
    expect(wordsOf(report).join('\n')).not.toMatch(/High influence|May commit|Call the hospital/)
  })

  test('says on every page that opinions are for members alone, unless anybody may read them', async () => {
    const input = await makeReportInput(region)
    const { alliance } = input.dataset
    const shownTo = (guestAccess: typeof alliance.guestAccess) =>
      reportContent({
        ...input,
        dataset: { ...input.dataset, alliance: { ...alliance, guestAccess } },
      })
    expect(shownTo('facts').running).toMatch(/for members alone$/)
    expect(shownTo('facts').facts.join()).toContain('For the members of the alliance alone')
    expect(shownTo('everything').running).not.toMatch(/members/)
    expect(shownTo('everything').facts.join()).not.toContain('members')
  })

  test('is wholly in one language, whatever the other', async () => {
    const [english, french] = await Promise.all(
      sentenceLanguages.map(async (language) => reportContent(await makeReportInput(region, { language }))),
    )
    expect(english?.language).toBe('en')
    expect(french?.language).toBe('fr')
    expect(french?.sections.map(({ id }) => id)).toEqual(english?.sections.map(({ id }) => id))
    const shared = wordsOf(french as DocumentContent).filter(
      (words) => /\p{L}{2}.* .*\p{L}{2}/u.test(words) && wordsOf(english as DocumentContent).includes(words),
    )
    // Names that the alliance gave in one language stay as they are.
    const names = region.organisations?.map((each) => each.names?.en ?? '') ?? []
    expect(
      shared.filter((words) => !names.some((name) => words.includes(name) || words === 'Call the hospital')),
    ).toEqual([])
  })

  test('of whatever is recorded, never shows what is no figure and no word', async () => {
    await fc.assert(
      fc.asyncProperty(anyFacts(), fc.constantFrom(...sentenceLanguages), async (facts, language) => {
        const report = reportContent(await makeReportInput(facts, { language }))
        for (const words of wordsOf(report)) {
          expect(words).not.toMatch(/NaN|Infinity|undefined|\bnull\b|\[object|\{\w+\}/)
          expect(words).not.toMatch(/^report\.|^matrix\./)
        }
      }),
      { numRuns: 60 },
    )
  })

  test.each([{}, { organisations: [{}] }, { organisations: [{}, {}] }])(
    'of hardly anything (%o) says that nothing can be said yet',
    async (facts) => {
      const input = await makeReportInput(facts)
      const report = reportContent({ ...input, pictures: { map: null, network: null } })
      expect(tablesOf(report, 'coverage')).toEqual([])
      expect(wordsOf(report).join('\n')).toContain('No sector is named yet')
      expect(wordsOf(report).join('\n')).toContain('No map: neither the region nor the point')
    },
  )

  test('leaves a hundredth place to the totals, and says so', async () => {
    const organisations = Array.from({ length: 100 }, (_, at) => ({
      sectors: [0],
      locations: [{ locality: `Place ${at}` }],
    }))
    const report = reportContent(await makeReportInput({ sectors: [{}], organisations }))
    expect(tablesOf(report, 'coverage')[0]?.rows).toHaveLength(61)
    expect(wordsOf(report).join('\n')).toContain('40 places with fewer organisations are left out')
    expect(rowOf(report, 'coverage', 'Whole region')?.[1]).toBe('100')
  })
})
