import { html } from 'ghtml'
import type { Markup } from './markup.ts'

type Embedded = {
  baseUrl: string
  path: string
  pagePath: string
  title: string
  open: string
  height: number
}

/** What somebody sets into a page of theirs: one frame, and a link for where frames are not shown. */
export const frameCode = ({ baseUrl, path, pagePath, title, open, height }: Embedded): Markup =>
  html`<iframe src="${baseUrl}${path}" title="${title}" width="100%" height="${height}" style="border:0;min-height:400px" loading="lazy" referrerpolicy="strict-origin-when-cross-origin" allow="fullscreen"></iframe>
<p><a href="${baseUrl}${pagePath}">${open}</a></p>`

/** The same as an element that takes the height it needs; without the script its link is left. */
export const elementCode = ({ baseUrl, path, pagePath, title, open }: Embedded): Markup =>
  html`<script async src="${baseUrl}/embed/1/atlas.js"></script>
<alliance-atlas src="${baseUrl}${path}" title="${title}"><a href="${baseUrl}${pagePath}">${open}</a></alliance-atlas>`
