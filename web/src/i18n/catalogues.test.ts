import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { type CompiledMessage, compileMessage } from '@lingui/message-utils/compileMessage'
import { parseSync } from 'vite'
import { describe, expect, test } from 'vitest'
import { en } from './en.ts'
import { fr } from './fr.ts'

const keys = Object.keys(en) as (keyof typeof en)[]

/** Names of the parameters of a message, and of the tags it wraps words in. */
function parametersOf(message: string): string[] {
  const names = new Set(message.match(/<\/?\w+>/g) ?? [])
  const walk = (part: CompiledMessage[number] | unknown): void => {
    if (!Array.isArray(part)) return
    const [name, , choices] = part
    names.add(String(name))
    for (const choice of Object.values(choices ?? {})) if (Array.isArray(choice)) choice.forEach(walk)
  }
  const compiled = compileMessage(message)
  if (Array.isArray(compiled)) compiled.forEach(walk)
  return [...names].sort()
}

describe('the catalogues', () => {
  test('say the same things in both languages, with the same parameters', () => {
    const different = keys.filter((key) => parametersOf(en[key]).join() !== parametersOf(fr[key]).join())
    expect(different).toEqual([])
  })

  test('name each sentence by its noun', () => {
    const nouns = readdirSync(join(import.meta.dirname, 'en')).map((file) => file.replace(/\.ts$/, ''))
    expect(keys.filter((key) => !nouns.includes(key.split('.')[0] ?? ''))).toEqual([])
  })

  test('leave no sentence empty', () => {
    expect(keys.filter((key) => en[key].trim() === '' || fr[key].trim() === '')).toEqual([])
  })
})

/** Attributes and properties that people read or hear. */
const spoken =
  /^(aria-label|aria-description|alt|title|placeholder|label|description|text|caption|summary|error|message)$/

type Node = { type: string; start: number; [key: string]: unknown }
const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value

/** Text of a literal or between tags; addresses are no words. */
function wordsOf(node: unknown): { text: string; start: number }[] {
  if (!isNode(node)) return []
  if (node.type === 'JSXExpressionContainer') return wordsOf(node.expression)
  if (node.type === 'TemplateLiteral') return [node.quasis].flat().flatMap(wordsOf)
  const value = node.type === 'TemplateElement' ? (node.value as { raw: string }).raw : node.value
  const isText = typeof value === 'string' && /\p{L}{2}/u.test(value) && !value.includes('://')
  return isText ? [{ text: value.trim(), start: node.start }] : []
}

/** Words in the markup of a component that no catalogue knows. */
function wordsIn(node: Node): { text: string; start: number }[] {
  const name = isNode(node.name) ? node.name.name : isNode(node.key) ? node.key.name : undefined
  const here =
    node.type === 'JSXElement' || node.type === 'JSXFragment'
      ? [node.children].flat().flatMap(wordsOf)
      : (node.type === 'JSXAttribute' || node.type === 'Property') && spoken.test(String(name))
        ? wordsOf(node.value)
        : []
  const below = Object.values(node).flat().filter(isNode)
  return [...here, ...below.flatMap(wordsIn)]
}

const componentsIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.tsx') && !file.includes('.test.'))
    .map((file) => join(folder, file))

describe('words outside of the catalogues', () => {
  const sources = join(import.meta.dirname, '..')

  test('stand in no component', () => {
    const offences = componentsIn(sources).flatMap((file) => {
      const source = readFileSync(file, 'utf8')
      const program = parseSync(file, source).program as unknown as Node
      return wordsIn(program)
        .filter(({ text }) => !(text in en))
        .map(({ text, start }) => {
          const line = source.slice(0, start).split('\n').length
          return `${relative(sources, file)}:${line}: ${text}`
        })
    })
    expect(offences).toEqual([])
  })

  test.each([
    ['<p>Nobody</p>', 'Nobody'],
    ["<p>{'Nobody'}</p>", 'Nobody'],
    ['<p>{`Nobody`}</p>', 'Nobody'],
    ['<a title="Nobody" />', 'Nobody'],
    ["show({ message: 'Nobody' })", 'Nobody'],
    ["<p className='nobody'>{t('nobody')} · {n}</p>", undefined],
    ['<a href="https://nobody.example" />', undefined],
  ])('are found in %s', (source, found) => {
    const program = parseSync('component.tsx', source).program as unknown as Node
    expect(wordsIn(program).map(({ text }) => text)[0]).toBe(found)
  })
})
