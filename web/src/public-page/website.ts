import type { Edition } from '@atlas/shared/editions/edition'
import {
  type EditionView,
  organisationsInView,
  readView,
  writeView,
} from '@atlas/shared/editions/edition-view'
import { drawEditionMap } from '@atlas/shared/editions/map/draw-map'
import { editionWords } from '@atlas/shared/editions/words/edition-words'
import type { Position } from '@atlas/shared/primitives'
import type { SentenceLanguage } from '@atlas/shared/sentences/languages'
import { sayIn } from '@atlas/shared/sentences/say'

/** How long somebody pauses while typing, in milliseconds. */
const typingMs = 250

/**
 * Filters of an edition that is served as files: nobody is asked, everything is in the page. Addresses are those that the
 * service would have; what the page shows without this stays complete.
 */
function startWebsite(): void {
  const edition = readData<Edition>('edition')
  const land = readData<Position[][]>('land')
  const form = document.querySelector<HTMLFormElement>('form.filters')
  const figure = document.querySelector<HTMLElement>('.map-figure')
  const list = document.querySelector('.organisations')
  const clear = form?.querySelector('.clear')
  if (!edition || !land || !form || !figure || !list) return
  const language = document.documentElement.lang as SentenceLanguage
  const words = editionWords(language)
  const say = sayIn(language)
  const items = [...list.children] as HTMLElement[]
  const width = figure.querySelector('svg')?.viewBox.baseVal.width ?? 760
  document.documentElement.classList.add('is-live')

  /** Lists of links take the view that they lead to from their address. */
  const addressOf = (view: EditionView) => {
    const query = writeView(edition, view)
    const { pathname, search } = location
    const lang = new URLSearchParams(search).get('lang')
    if (lang) query.set('lang', lang)
    return `${pathname.split('/').at(-1) || 'index.html'}${query.size > 0 ? `?${query}` : ''}`
  }

  /** The sectors, each with those of the view that it would leave. */
  const fillLegend = (view: EditionView) => {
    const positions = organisationsInView(edition, { ...view, sector: null })
    const links = document.querySelectorAll<HTMLAnchorElement>('.legend a')
    for (const [sector, link] of links.entries()) {
      const isChosen = view.sector === sector
      const own = positions.filter((at) => edition.organisations[at]?.sectors.includes(sector))
      if (isChosen) link.setAttribute('aria-current', 'true')
      else link.removeAttribute('aria-current')
      link.href = addressOf({ ...view, sector: isChosen ? null : sector, page: 1 })
      const count = link.querySelector('.n')
      if (count) count.textContent = say.number(own.length)
    }
  }

  const show = (view: EditionView) => {
    const shown = new Set(organisationsInView(edition, view))
    for (const item of items) item.hidden = !shown.has(Number(item.dataset.position))
    setText('.count-of', words.counts({ shown: shown.size, of: edition.organisations.length }, say))
    const drawn = drawEditionMap(edition, view, {
      ...{ language, width, landIn: () => land },
      linkTo: {
        organisation: (position) => `#o-${edition.organisations[position]?.id ?? ''}`,
        view: addressOf,
      },
    })
    const svg = new DOMParser().parseFromString(drawn.svg, 'image/svg+xml').documentElement
    figure.querySelector('svg')?.replaceWith(document.importNode(svg, true))
    const { shown: places, outside } = drawn
    const { unplaced } = edition.figures.unknown
    setText('.map-figure figcaption', words.mapCaption({ shown: places, outside, unplaced }, say))
    fillLegend(view)
    fillForm(form, writeView(edition, view))
    clear?.toggleAttribute('hidden', writeView(edition, { ...view, page: 1 }).size === 0)
  }

  let view = readView(edition, Object.fromEntries(new URLSearchParams(location.search)))
  const go = (next: EditionView, isStep: boolean) => {
    view = next
    show(view)
    try {
      if (isStep) history.pushState(null, '', addressOf(view))
      else history.replaceState(null, '', addressOf(view))
    } catch {
      // A page that was opened from a disk may have no other address.
    }
  }
  const ask = () =>
    go({ ...readView(edition, Object.fromEntries(new FormData(form))), bounds: view.bounds }, false)
  let waiting = 0
  form.addEventListener('input', ({ target }) => {
    clearTimeout(waiting)
    waiting = window.setTimeout(ask, target instanceof HTMLSelectElement ? 0 : typingMs)
  })
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    ask()
  })
  document.addEventListener('click', (event) => {
    const link = (event.target as Element).closest('a')
    const address = link?.getAttribute('href') ?? ''
    const { defaultPrevented, button, metaKey, ctrlKey, shiftKey } = event
    if (!link || defaultPrevented || button !== 0 || metaKey || ctrlKey || shiftKey) return
    if (address.startsWith('#o-')) openItem(address.slice(1))
    else if (link.closest('.map-figure, .legend, .coverage, [data-live]')) {
      event.preventDefault()
      go(readView(edition, queryOf(link)), true)
    }
  })
  window.addEventListener('popstate', () => {
    view = readView(edition, Object.fromEntries(new URLSearchParams(location.search)))
    show(view)
  })
  show(view)
  if (location.hash.startsWith('#o-')) openItem(location.hash.slice(1))
}

function readData<Data>(id: string): Data | null {
  const text = document.getElementById(id)?.textContent
  return text ? (JSON.parse(text) as Data) : null
}

/** Links of drawings are not those of pages: both have the attribute. */
const queryOf = (link: Element) =>
  Object.fromEntries(new URLSearchParams((link.getAttribute('href') ?? '').split('?')[1] ?? ''))

function openItem(id: string) {
  const item = document.getElementById(id)
  const details = item?.querySelector('details')
  if (item) item.hidden = false
  if (details) details.open = true
}

const setText = (selector: string, text: string) => {
  const found = document.querySelector(selector)
  if (found) found.textContent = text
}

/** What is typed at this moment is not touched. */
function fillForm(form: HTMLFormElement, query: URLSearchParams) {
  for (const field of form.elements)
    if ((field instanceof HTMLInputElement || field instanceof HTMLSelectElement) && field.name)
      if (field !== document.activeElement) field.value = query.get(field.name) ?? ''
}

startWebsite()
