import { listed } from './row-reader.ts'

/** Between several values of one cell, each at its place. */
const bar = ' | '

/**
 * Several values as one cell, of which each keeps its place: the second address is that of the second place, also where
 * the first has none.
 * @param soft where a cell without bars is cut; a value that it would cut gets a bar behind it
 */
export function joinParts(values: readonly string[], soft?: RegExp): string {
  if (values.every((value) => value === '')) return ''
  const [only = '', ...others] = values
  if (others.length === 0 && !only.includes('|') && !(soft && new RegExp(soft).test(only))) return only
  const escaped = values.map((value) => value.replace(/[\\|]/g, '\\$&'))
  return others.length === 0 ? `${escaped[0]}${bar}` : escaped.join(bar)
}

/**
 * The values of a cell. Where bars part them, each keeps its place, empty ones included, and a backslash protects a bar;
 * otherwise they are cut as people write lists.
 * @param soft where a cell without bars is cut
 */
export function splitParts(cell: string, soft: RegExp): string[] {
  if (!cell.includes('|')) return listed(cell, soft)
  const parts = ['']
  for (let at = 0; at < cell.length; at++) {
    const character = cell.charAt(at)
    const next = cell.charAt(at + 1)
    if (character === '|') parts.push('')
    else if (character === '\\' && (next === '\\' || next === '|')) {
      parts[parts.length - 1] += next
      at++
    } else parts[parts.length - 1] += character
  }
  return parts.map((part) => part.trim())
}
