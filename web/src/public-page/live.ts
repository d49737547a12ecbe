/** How long somebody pauses while typing, in milliseconds. */
const typingMs = 250

/**
 * Filters, counts, map and list without a reload: the service draws the other view, and what changed is put in place. The
 * address says what is seen, as it would without this.
 */
export function startLive(): void {
  const form = document.querySelector<HTMLFormElement>('form.filters:not(.generator)')
  if (!document.querySelector('[data-live]')) return
  document.documentElement.classList.add('is-live')
  const status = document.createElement('p')
  status.className = 'unseen'
  status.setAttribute('role', 'status')
  document.body.append(status)
  let current = location.href
  let asked: AbortController | undefined
  let waiting = 0

  const show = async (address: string, isStep: boolean) => {
    asked?.abort()
    asked = new AbortController()
    const { signal } = asked
    const parts = document.querySelectorAll<HTMLElement>('[data-live]')
    for (const part of parts) part.classList.add('loading')
    try {
      const response = await fetch(address, { signal, credentials: 'omit' })
      if (!response.ok) throw new Error(String(response.status))
      const page = new DOMParser().parseFromString(await response.text(), 'text/html')
      if (signal.aborted) return
      for (const part of parts) {
        const next = page.querySelector(`[data-live="${part.dataset.live}"]`)
        if (next) replacePart(part, next as HTMLElement)
      }
      current = address
      remember(address, isStep)
      fillForm(form, page)
      status.textContent = document.querySelector('.count-of')?.textContent ?? ''
      document.dispatchEvent(new CustomEvent('atlas:view'))
    } catch {
      // A page that is asked for in the ordinary way tells what is wrong.
      if (!signal.aborted) location.href = address
    }
  }

  const ask = () => form && show(addressOf(form), false)
  form?.addEventListener('input', (event) => {
    clearTimeout(waiting)
    waiting = window.setTimeout(ask, event.target instanceof HTMLSelectElement ? 0 : typingMs)
  })
  form?.addEventListener('submit', (event) => {
    event.preventDefault()
    clearTimeout(waiting)
    ask()
  })
  document.addEventListener('click', (event) => {
    if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey)
      return
    const link = (event.target as Element).closest('[data-live] a, a[data-view]')
    const href = link?.getAttribute('href')
    if (!link || !href) return
    const address = new URL(href, current)
    if (address.pathname !== new URL(current).pathname) return
    event.preventDefault()
    const { hash } = address
    address.hash = ''
    show(address.href, true).then(() => {
      if (hash) document.querySelector(hash)?.scrollIntoView()
    })
  })
  window.addEventListener('popstate', () => show(location.href, false))
}

function addressOf(form: HTMLFormElement): string {
  const address = new URL(form.action)
  for (const [name, value] of new FormData(form))
    if (typeof value === 'string' && value !== '') address.searchParams.set(name, value)
  return address.href
}

/** The live map stays; what is drawn beneath it is the new view. */
function replacePart(part: HTMLElement, next: HTMLElement) {
  const live = part.querySelector('.live-map')
  part.replaceChildren(...next.childNodes, ...(live ? [live] : []))
  for (const { name, value } of next.attributes) part.setAttribute(name, value)
  part.classList.remove('loading')
}

/** What is typed at this moment is not touched. */
function fillForm(form: HTMLFormElement | null, page: Document) {
  const asked = page.querySelector<HTMLFormElement>('form.filters')
  if (!form || !asked) return
  for (const field of asked.elements) {
    if (!(field instanceof HTMLInputElement || field instanceof HTMLSelectElement) || !field.name) continue
    const own = form.elements.namedItem(field.name)
    if (own instanceof HTMLInputElement || own instanceof HTMLSelectElement) {
      if (own !== document.activeElement) own.value = field.value
    } else form.append(field.cloneNode())
  }
  for (const own of form.querySelectorAll<HTMLInputElement>('input[type=hidden]'))
    if (!asked.elements.namedItem(own.name)) own.remove()
}

/** In a frame without an origin there is no history to write. */
function remember(address: string, isStep: boolean) {
  try {
    if (isStep) history.pushState(null, '', address)
    else history.replaceState(null, '', address)
  } catch {}
}
