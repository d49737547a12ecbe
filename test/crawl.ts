import { unpack, zipEntries } from '../shared/src/formats/zip.ts'
import type { Answer, testService } from './service.ts'

type App = Awaited<ReturnType<typeof testService>>['app']

/** Bytes of an answer as text, what is packed in them unpacked. */
export function textOf({ rawPayload }: Answer): string {
  if (rawPayload.subarray(0, 2).toString() !== 'PK') return rawPayload.toString('utf8')
  const source = {
    size: rawPayload.length,
    read: (start: number, end: number) => new Uint8Array(rawPayload.subarray(start, end)),
  }
  const parts = [...zipEntries(source).values()].map((entry) => Buffer.concat([...unpack(source, entry)]))
  return parts.map((part) => part.toString('utf8')).join('\n')
}

/** Follows every link of what is public of an alliance, in pages, files, feeds and descriptions. */
export async function crawl(app: App, slug: string): Promise<Map<string, Answer>> {
  const seen = new Map<string, Answer>()
  const waiting = [
    ...['/', '/directory.json', '/sitemap.xml', '/robots.txt', '/ogc/', '/api/public/alliances'],
    ...[
      '',
      '/embed',
      '/feed.atom',
      '/e/1',
      '/e/2',
      '/compare?from=1&to=2',
      '/suggest',
      '/suggest?about=page',
    ].map((part) => `/${slug}${part}`),
    ...[`/embed/${slug}`, `/embed/${slug}/e/1`, `/data/${slug}/1/datapackage.json`, `/tiles/${slug}/1.json`],
    ...[`/oembed?url=${encodeURIComponent(`http://localhost/${slug}`)}`, `/data/${slug}/withdrawals.json`],
    ...[`/ogc/collections/${slug}/items?limit=10000`, `/ogc/collections/${slug}/items?f=html`],
    ...[`/${slug}?q=secret`, `/${slug}?sectors=secret-actor`, `/${slug}/e/9`, `/data/${slug}/1/secret.csv`],
  ]
  for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
    if (seen.has(path) || seen.size >= 400) continue
    const answer = await app.inject({ url: path, headers: { host: 'localhost' } })
    seen.set(path, answer)
    const text = textOf(answer)
    const linked = [
      ...text.matchAll(
        /(?:href|src|action|content)="([^"]+)"|"(?:href|path|page|edition|features|feed)":"([^"]+)"/g,
      ),
    ].map(([, attribute, value]) =>
      (attribute ?? value ?? '').replaceAll('&amp;', '&').replaceAll('&#38;', '&'),
    )
    const base = new URL(path, 'http://localhost')
    for (const address of [...linked, String(answer.headers.location ?? path)]) {
      const url = URL.canParse(address, base.href) ? new URL(address, base) : base
      const isOwn = url.origin === base.origin && `${url.pathname}/`.includes(`/${slug}/`)
      if (isOwn) waiting.push(url.pathname + url.search)
    }
  }
  return seen
}
