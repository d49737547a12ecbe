import { describe, expect, test } from 'vitest'
import { cp850 } from './code-pages.ts'
import { csv } from './csv.ts'
import { recogniseEncoding } from './encoding.ts'
import type { Encoding } from './format.ts'
import { sourceOf } from './source.factory.ts'

const text = 'Nom;Ville\nEspace Lefèvre;Évian-les-Bains\nÉcole des mères;Besançon\nThéâtre forêt;Orléans\n'

/** A text in an encoding of a byte a letter. */
function encoded(text: string, encoding: Encoding): Uint8Array {
  const bytes = Uint8Array.from({ length: 128 }, (_, at) => 128 + at)
  const letters = encoding === 'cp850' ? cp850 : new TextDecoder(encoding).decode(bytes)
  return Uint8Array.from([...text], (letter) => {
    const code = letter.charCodeAt(0)
    return code < 128 ? code : 128 + letters.indexOf(letter)
  })
}

describe('the encoding of a text', () => {
  test.each<[Encoding, boolean]>([
    ['windows-1252', false],
    ['macintosh', true],
    ['cp850', true],
  ])('in %s is recognised by its letters', (encoding, isGuess) => {
    const source = sourceOf(encoded(text, encoding))
    expect(recogniseEncoding(source)).toEqual({ encoding, isGuess })
    const rows = [...csv.read(source, {}).tables[0].rows()]
    expect(rows.map(({ cells }) => cells.join(';')).join('\n')).toBe(text.trim())
  })

  test('is still UTF-8 where one character is broken, in the middle or at the end', () => {
    const utf8 = new TextEncoder().encode(text)
    for (const bad of [[0xe9], [0xe2, 0x80], [0xc3]])
      expect(recogniseEncoding(sourceOf(Uint8Array.from([...utf8, ...bad])))).toEqual({
        encoding: 'utf-8',
        isGuess: false,
      })
  })
})

test('lines that are quoted as a whole are read as what is in them', () => {
  const lines = '"Nom,Ville,Description"\r\n"Atelier,Annecy,""Couture, cuisine"""\r\n"Radio,Cluses,Radio"\r\n'
  const file = csv.read(sourceOf(new TextEncoder().encode(lines)), {})
  expect([...file.tables[0].rows()].map(({ cells }) => cells)).toEqual([
    ['Nom', 'Ville', 'Description'],
    ['Atelier', 'Annecy', 'Couture, cuisine'],
    ['Radio', 'Cluses', 'Radio'],
  ])
})
