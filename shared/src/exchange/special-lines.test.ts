import { expect, test } from 'vitest'
import { fieldOfTag, isAside, isTagLine } from './special-lines.ts'

test.each([
  [true, ['#org+name', '#sector', '#loc +name', '']],
  [true, ['#status']],
  [false, ['Lantern Relief', '#sector']],
  [false, ['']],
])('a line is one of tags: %s, %j', (holds, cells) => expect(isTagLine(cells)).toBe(holds))

test.each([
  ['#org+name', 'name'],
  ['#org+id', null],
  ['#loc+name', 'locality'],
  ['#geo+lat', 'latitude'],
  ['#adm1+code', null],
])('%s says %s', (tag, field) => expect(fieldOfTag(tag)).toBe(field))

test.each<[boolean, number, string[]]>([
  [true, 0, ['Total : 2 structures', '', '']],
  [true, 0, ['', 'Totaal', '12', '3,5 %']],
  [true, 1, ['Source : mairie, 2025']],
  [true, 2, ['* en sommeil']],
  [false, 0, ['Total Énergie Club', 'Annecy']],
  [true, 0, ['Total général']],
  [false, 0, ['Total Énergie Club']],
  [false, 0, ['Totalement Nous', '']],
  [false, 0, ['Source vive']],
  [false, 1, ['Source vive', 'Annecy']],
  [false, 1, ['Jardin du Moulin']],
])('a line stands aside: %s, after %i blank lines, %j', (holds, below, cells) =>
  expect(isAside(cells, below)).toBe(holds),
)
