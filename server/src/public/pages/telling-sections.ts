import { coverageStates } from '@atlas/shared/findings/coverage'
import { html } from 'ghtml'
import { type PageContext, viewPath } from './context.ts'
import { type Markup, named, sectorName, sectorSign } from './markup.ts'

/** The whole in a few sentences. */
export function summarySection({ edition, language, words }: PageContext): Markup {
  const sentences = edition.figures.words[language].summary.map((sentence) => html`<li>${sentence}</li>`)
  if (sentences.length === 0) return ''
  return html`<section class="summary" aria-labelledby="summary-title"><h2 id="summary-title">${words.summary}</h2><ul>!${sentences}</ul></section>`
}

/** What is not known, in plain words: an empty spot on a map looks like an answer. */
export function notToldSection({ edition, words, say }: PageContext): Markup {
  const { unknown, developing } = edition.figures
  const { notTold } = words
  const facts = [
    [unknown.hidden, notTold.hidden],
    [unknown.unplaced - unknown.hidden, notTold.unplaced],
    [unknown.withoutSector, notTold.withoutSector],
    [unknown.withoutNeeds, notTold.withoutNeeds],
    [unknown.unverified, notTold.unverified],
    [developing, notTold.developing],
    [edition.commitment.withdrawn.length, notTold.withdrawn],
  ] as const
  const told = facts.flatMap(([n, sentence]) => (n > 0 ? [html`<li>${sentence(n, say)}</li>`] : []))
  return html`<section class="not-told" aria-labelledby="not-told-title"><h2 id="not-told-title">${notTold.title}</h2>
<p>${notTold.intro}</p><ul>!${told}<li>${notTold.never}</li></ul></section>`
}

const mostFindings = 12

/** What the alliance says may be missing: of sectors, needs and territories, never of anybody. */
export function findingsSection({ edition, language, words, say }: PageContext): Markup {
  const { findings } = edition.figures.words[language]
  if (findings.length === 0) return ''
  const items = findings.map(
    ({ level, title, text }) =>
      html`<li class="${level}"><h3>${title} <span class="level">${words.levels[level]}</span></h3><p>${text}</p></li>`,
  )
  const more = items.slice(mostFindings)
  const rest =
    more.length > 0
      ? html`<details><summary>${words.others(more.length, say)}</summary><ol class="findings" start="${mostFindings + 1}">!${more}</ol></details>`
      : ''
  return html`<section aria-labelledby="findings-title"><h2 id="findings-title">${words.findings}</h2><ol class="findings">!${items.slice(0, mostFindings)}</ol>!${rest}</section>`
}

/** The matrix of sectors and places. Its states are told by words and by signs, not by colour alone. */
export function coverageSection(context: PageContext): Markup {
  const { edition, words, say, view } = context
  const { rows, region } = edition.figures.coverage
  const sectors = edition.sectors.map((_, at) => at).filter((at) => view.among?.includes(at) ?? true)
  if (rows.length === 0 || sectors.length === 0) return ''
  const head = sectors.map(
    (at) => html`<th scope="col">!${sectorSign(context, at)} <span>!${sectorName(context, at)}</span></th>`,
  )
  const cells = (all: typeof region) =>
    sectors.map((at) => {
      const cell = all[at]
      return cell
        ? html`<td class="${cell.state}" title="${words.state[cell.state]}">${words.cell(cell, say)}</td>`
        : '<td></td>'
    })
  const body = rows.map(({ labels, territory, cells: own }) => {
    const name = named(context, labels)
    const place =
      territory === null
        ? name
        : html`<a href="${viewPath(context, { ...view, territory, page: 1 })}">!${name}</a>`
    return html`<tr><th scope="row">!${place}</th>!${cells(own)}</tr>`
  })
  const states = coverageStates.map(
    (state) => html`<li><span class="cell ${state}"></span> ${words.state[state]}</li>`,
  )
  return html`<section><h2 id="coverage-title">${words.coverage.title}</h2><p>${words.coverage.intro}</p>
<ul class="signs">!${states}</ul>
<div class="scroll" tabindex="0" role="region" aria-labelledby="coverage-title"><table class="coverage"><thead><tr><th scope="col">${words.coverage.place}</th>!${head}</tr></thead><tbody>!${body}<tr class="total"><th scope="row">${words.coverage.region}</th>!${cells(region)}</tr></tbody></table></div></section>`
}
