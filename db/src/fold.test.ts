import fc from 'fast-check'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { fold } from '../../shared/src/names.ts'
import { testStore } from '../../test/store.ts'
import { array } from './values.ts'

const { db } = await testStore()

async function foldedByDatabase(names: string[]): Promise<string[]> {
  const { rows } = await sql<{ folded: string }>`
    select fold(name) as folded from unnest(${array(names, 'text')}) with ordinality as t (name, n) order by n`.execute(
    db,
  )
  return rows.map(({ folded }) => folded)
}

const expected: Record<string, string> = {
  "Villenave-d'Ornon": 'villenave d ornon',
  'Villenave d’Ornon': 'villenave d ornon',
  Bègles: 'begles',
  'BE\u0301GLES': 'begles',
  Großenhain: 'grossenhain',
  Ærøskøbing: 'aeroskobing',
  Łódź: 'lodz',
  Ísafjörður: 'isafjordur',
  Þorlákshöfn: 'thorlakshofn',
  'Œuvre Saint-Étienne': 'oeuvre saint etienne',
  İstanbul: 'istanbul',
  Diyarbakır: 'diyarbakir',
  'Fryslân / Frisia': 'fryslan frisia',
  Nguyễn: 'nguyen',
  Αθήνα: 'αθηνα',
  ΠΕΙΡΑΙΆΣ: 'πειραιασ',
  Πειραιάς: 'πειραιασ',
  Москва: 'москва',
  Київ: 'киів',
  'ЁЛКИ-Палки': 'елки палки',
  Երևան: 'երեւան',
  القاهرة: 'القاهرة',
  北京市: '北京市',
  '  a  (b) – c…  ': 'a b c',
  'Ｆｕｌｌ　ｗｉｄｔｈ ①': 'full width 1',
  'Maison 🏠 verte': 'maison verte',
  'L2 & Co. №5': 'l2 co no5',
  '': '',
  '---': '',
}

test.each(Object.entries(expected))('%s folds to %s', (name, folded) => {
  expect(fold(name)).toBe(folded)
})

test('the database folds as the product does', async () => {
  const names = Object.keys(expected)
  expect(await foldedByDatabase(names)).toEqual(names.map(fold))
})

test('the two agree on every letter of the scripts in use around Europe, and on punctuation', async () => {
  const blocks = [
    [0x20, 0x24f],
    [0x250, 0x2ff],
    [0x370, 0x3ff],
    [0x400, 0x52f],
    [0x531, 0x587],
    [0x590, 0x6ff],
    [0x1e00, 0x1fff],
    [0x2000, 0x2bff],
    [0x3000, 0x30ff],
  ]
  const letters = blocks
    .flatMap(([from = 0, to = 0]) =>
      Array.from({ length: to - from + 1 }, (_, index) => String.fromCodePoint(from + index)),
    )
    .filter((letter) => /\p{Assigned}/u.test(letter))
    .map((letter) => `a${letter}b`)
  const folded = await foldedByDatabase(letters)
  expect(letters.filter((letter, index) => fold(letter) !== folded[index])).toEqual([])
})

test('folding twice changes nothing more', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (name) => {
      expect(fold(fold(name))).toBe(fold(name))
    }),
  )
})
