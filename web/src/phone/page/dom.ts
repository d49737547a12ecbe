type Child = Node | string | null | undefined | false
type Attributes = Readonly<Record<string, string | number | boolean | null | undefined | EventListener>>

/** An element with its attributes and what is in it. `true` sets an attribute without a value; functions listen. */
export function make<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  ...children: Child[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'function') element.addEventListener(name, value)
    else setAttribute(element, name, value)
  }
  element.append(...children.filter(isThere))
  return element
}

export function setAttribute(
  element: Element,
  name: string,
  value: string | number | boolean | null | undefined,
): void {
  if (value === null || value === undefined || value === false) element.removeAttribute(name)
  else element.setAttribute(name, value === true ? '' : String(value))
}

/** Puts other children in; what has the focus and stays is not touched. */
export function fill(element: Element, ...children: Child[]): void {
  element.replaceChildren(...children.filter(isThere))
}

/** Writes only what is news: readers that speak would say it again. */
export function setText(element: Element, text: string): void {
  if (element.textContent !== text) element.textContent = text
}

export const button = (
  text: string,
  kind: string,
  click: () => void,
  more: Attributes = {},
): HTMLButtonElement => make('button', { type: 'button', class: kind, click, ...more }, text)

let count = 0
/** An id that nothing else on the page has. */
export const freshId = (): string => `p${++count}`

const isThere = (child: Child): child is Node | string =>
  child !== null && child !== undefined && child !== false
