import { html } from 'ghtml'

export type Html = {
  title: string
  /** Pages above this one: what each is called, and its address. */
  crumbs: readonly (readonly [name: string, address: string])[]
}

/** What the service answers to programs, as a plain page for people. */
export const ogcHtml = ({ title, crumbs }: Html, body: object): string => html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>body{font:16px/1.5 system-ui,sans-serif;margin:2rem auto;max-width:60rem;padding:0 1rem;color-scheme:light dark}dl{display:grid;grid-template-columns:max-content 1fr;gap:.25rem 1rem;margin:0}dt{font-weight:600}dd{margin:0;overflow-wrap:anywhere}ul{padding-left:1.2rem}</style>
</head>
<body>
<nav aria-label="Above">!${crumbs.map(([name, address]) => html`<a href="${address}?f=html">${name}</a> › `).join('')}${title}</nav>
<main>
<h1>${title}</h1>
!${show(body)}
</main>
</body>
</html>
`

/** A value as a list of what it holds; links can be followed. */
function show(value: unknown): string {
  if (Array.isArray(value))
    return value.every((each) => typeof each !== 'object' || each === null)
      ? html`${value.join(', ')}`
      : html`<ul>!${value.map((each) => html`<li>!${show(each)}</li>`).join('')}</ul>`
  if (typeof value === 'object' && value !== null) {
    if ('href' in value && 'rel' in value) {
      const { href, rel, title } = value as { href: string; rel: string; title?: string }
      return html`<a href="${href}">${title ?? rel}</a>`
    }
    return html`<dl>!${Object.entries(value)
      .map(([key, inner]) => html`<dt>${key}</dt><dd>!${show(inner)}</dd>`)
      .join('')}</dl>`
  }
  return html`${value === null ? '–' : String(value)}`
}
