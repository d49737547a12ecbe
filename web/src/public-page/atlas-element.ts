/** A frame with a map of Alliance Atlas that takes the height it needs: `<alliance-atlas src="…/embed/…">`. */

const [usualHeight, leastHeight, mostHeight] = [640, 100, 4000]
const parameters = [
  'lang',
  'theme',
  'view',
  'sectors',
  'sector',
  'territory',
  'need',
  'shade',
  'bbox',
  'controls',
] as const

class AllianceAtlas extends HTMLElement {
  static observedAttributes = ['src', 'title', ...parameters]
  #frame: HTMLIFrameElement | undefined
  #heights: number[] = []
  #listen = (event: MessageEvent) => {
    const { data } = event
    // By window and not by origin: in a sandbox the frame has none.
    if (event.source !== this.#frame?.contentWindow || data?.type !== 'atlas:height') return
    const height = Math.round(Number(data.height))
    if (!(height >= leastHeight && height <= mostHeight)) return
    // Two heights that answer each other would go on for ever.
    if (this.#heights.slice(-4).filter((each) => each === height).length > 1) return
    this.#heights.push(height)
    if (this.#frame) this.#frame.style.height = `${height}px`
    this.dispatchEvent(new CustomEvent('atlas-ready', { bubbles: true, composed: true, detail: { height } }))
  }

  connectedCallback() {
    window.addEventListener('message', this.#listen)
    this.#show()
  }

  disconnectedCallback() {
    window.removeEventListener('message', this.#listen)
    this.#frame?.remove()
    this.#frame = undefined
  }

  attributeChangedCallback() {
    if (this.isConnected) this.#show()
  }

  #show() {
    const address = this.#address()
    if (!address || this.#frame?.src === address) return
    const root = this.shadowRoot ?? this.attachShadow({ mode: 'open' })
    const frame = this.#frame ?? document.createElement('iframe')
    frame.src = address
    frame.title = this.title || 'Alliance Atlas'
    frame.loading = 'lazy'
    frame.referrerPolicy = 'strict-origin-when-cross-origin'
    frame.allow = 'fullscreen'
    // Set one by one: a strict host refuses style elements and attributes, and not this.
    Object.assign(frame.style, {
      display: 'block',
      width: '100%',
      border: '0',
      height: frame.style.height || `${usualHeight}px`,
    })
    this.#heights = []
    this.#frame = frame
    if (!frame.isConnected) root.append(frame)
  }

  /** Parameters can be attributes; the language is that of the page around, unless one is named. */
  #address(): string {
    const src = this.getAttribute('src')
    if (!src || !URL.canParse(src, document.baseURI)) return ''
    const address = new URL(src, document.baseURI)
    if (!/^https?:$/.test(address.protocol)) return ''
    for (const name of parameters) {
      const value = name === 'lang' ? this.lang : this.getAttribute(name)
      if (value) address.searchParams.set(name, value)
    }
    const around = this.closest<HTMLElement>('[lang]')?.lang.split('-')[0]
    if (around && !address.searchParams.has('lang')) address.searchParams.set('lang', around)
    return address.href
  }
}

// Another version of this file may have been here first.
if (!customElements.get('alliance-atlas')) customElements.define('alliance-atlas', AllianceAtlas)
