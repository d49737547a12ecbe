import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readAttribution } from './attribution.ts'

test.each([
  ['© OpenStreetMap contributors', [{ text: '© OpenStreetMap contributors', address: null }]],
  [
    '<a href="https://www.openmaptiles.org/" target="_blank">&copy; OpenMapTiles</a> and <b>others</b>',
    [
      { text: '© OpenMapTiles', address: 'https://www.openmaptiles.org/' },
      { text: ' and ', address: null },
      { text: 'others', address: null },
    ],
  ],
  ['<script>alert(1)</script>© us<img src=x onerror=alert(1)>', [{ text: '© us', address: null }]],
  ['<a href="javascript:alert(1)">us</a>', [{ text: 'us', address: null }]],
  ["<a href='&#106;avascript:alert(1)'>us</a>", [{ text: 'us', address: null }]],
  ['<style>*{display:none}</style><!-- x -->us', [{ text: 'us', address: null }]],
  ['&lt;b&gt; is text', [{ text: '<b> is text', address: null }]],
  [
    '',
    [
      { text: '© OpenMapTiles', address: 'https://openmaptiles.org/' },
      { text: ' ', address: null },
      { text: '© OpenStreetMap contributors', address: 'https://www.openstreetmap.org/copyright' },
    ],
  ],
  ['<script>never closed', []],
])('%s', (html, parts) => {
  expect(readAttribution(html)).toEqual(parts)
})

test('whatever it is given, it is short, and links go to pages', () => {
  fc.assert(
    fc.property(
      fc.string({
        unit: fc.constantFrom('<', '>', 'a', ' href=', '"', "'", 'https://x', '&#0;', 'é'),
        maxLength: 600,
      }),
      (html) => {
        const parts = readAttribution(html)
        expect(parts.map(({ text }) => text).join('').length).toBeLessThanOrEqual(300)
        for (const { address } of parts)
          if (address !== null) expect(address).toMatch(/^https?:\/\/[^\s"'<>]+$/)
      },
    ),
  )
})
