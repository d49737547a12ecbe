import { sentenceLanguages } from '@atlas/shared/sentences/languages'
import { html } from 'ghtml'
import { type EmbedOptions, isWhole, type PageKind } from './context.ts'
import type { Markup } from './markup.ts'
import type { WebFiles } from './web-files.ts'

export type Layout = {
  language: string
  title: string
  description?: string
  files: WebFiles
  kind: PageKind
  theme?: EmbedOptions['theme']
  layout?: EmbedOptions['layout']
  /** Further elements of the head. */
  head?: Markup
  /** Whether search engines should leave it out. */
  isUnlisted?: boolean
  body: Markup
}

/** A whole page: complete as it is, made livelier by a script. */
export function layOut(page: Layout): Markup {
  const { language, title, description, files, kind, theme = 'auto', layout = 'both' } = page
  return html`<!doctype html>
<html lang="${language}" class="${isWhole(page) ? 'page website' : kind} theme-${theme} layout-${layout}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
!${description ? html`<meta name="description" content="${description}">` : ''}
<meta name="color-scheme" content="${theme === 'auto' ? 'light dark' : theme}">
!${page.isUnlisted ? '<meta name="robots" content="noindex">' : ''}
<link rel="icon" type="image/svg+xml" href="${files.icon}">
!${files.style ? html`<link rel="stylesheet" href="${files.style}">` : ''}
!${files.script ? html`<script type="module" crossorigin src="${files.script}"></script>` : ''}
!${page.head ?? ''}
</head>
<body>
!${page.body}
</body>
</html>
`
}

/** Links to the same page in the other languages, for readers. */
export const languageLinks = (
  current: string,
  names: Record<string, string>,
  addressIn: (language: string) => string,
): Markup =>
  sentenceLanguages
    .filter((language) => language !== current)
    .map(
      (language) =>
        html`<a href="${addressIn(language)}" hreflang="${language}" lang="${language}">${names[language] ?? language}</a>`,
    )
    .join(' ')
