import { type Kysely, sql } from 'kysely'
import type { DB } from './types.ts'

/** What lies inside the jsonb columns, which the catalogue cannot tell. */
const jsonShapes: Record<string, string> = {
  'organisation.names': 'Texts',
  'organisation.descriptions': 'Texts',
  'organisation.identifiers': '{ scheme: string; value: string }[]',
  'organisation.criteria': 'Record<string, string | number | boolean>',
  'sector.labels': 'Texts',
  'need.labels': 'Texts',
  'actor_kind.labels': 'Texts',
  'criterion.labels': 'Texts',
  'criterion.choices': '{ code: string; labels: Texts }[]',
  'alliance.finding_choices': 'Record<string, unknown>',
  'territory.labels': 'Texts',
  'change.counts': 'Record<string, Partial<Record<Operation, number>>>',
  'history.before': 'Record<string, unknown>',
  'history.after': 'Record<string, unknown>',
  'repeatable_request.headers': 'Record<string, string>',
}

/** How the two engines give each type to JavaScript, as `connect.ts` sets them up. */
const scalars: Record<string, string> = {
  uuid: 'string',
  text: 'string',
  date: 'string',
  timestamptz: 'string',
  geometry: 'string',
  bool: 'boolean',
  bytea: 'Uint8Array',
  int2: 'number',
  int4: 'number',
  int8: 'number',
  float4: 'number',
  float8: 'number',
}

const head = `// Written by scripts/generate-types.ts from the migrated catalogue; not by hand.

import type { ColumnType, Generated } from 'kysely'
import type { Json } from './values.ts'

/** The same words in several languages, by language. */
type Texts = Record<string, string>
type Operation = 'insert' | 'update' | 'delete'
type JsonColumn<T> = ColumnType<T, Json<T>, Json<T>>
type GeneratedJson<T> = ColumnType<T, Json<T> | undefined, Json<T>>
type NullableJson<T> = ColumnType<T | null, Json<T> | null | undefined, Json<T> | null>
`

type Column = {
  schema: string
  table: string
  column: string
  type: string
  nullable: boolean
  generated: boolean
  always: boolean
  /** The check constraints on this column alone, as PostgreSQL prints them. */
  checks: string | null
}

/**
 * The text of types.ts: an interface a table of the schemas atlas (bare names), identity and publication (names with
 * their schema), with the keys in camel case as Kysely's plugin translates them.
 */
export async function describeTables(db: Kysely<DB>): Promise<string> {
  const columns = await readColumns(db)
  const tables = Map.groupBy(columns, ({ schema, table }) =>
    schema === 'atlas' ? table : `${schema}.${table}`,
  )
  const interfaces = [...tables].map(
    ([table, columns]) => `export interface ${typeName(table)} {\n${columns.map(property).join('')}}\n`,
  )
  const entries = [...tables.keys()].map((table) => `  ${tableKey(table)}: ${typeName(table)}\n`)
  return [head, ...interfaces, `export interface DB {\n${entries.join('')}}\n`].join('\n')
}

async function readColumns(db: Kysely<DB>): Promise<Column[]> {
  const { rows } = await sql<Column>`
    select n.nspname as schema, c.relname as table, a.attname as column, t.typname as type,
      not a.attnotnull as nullable, a.atthasdef or a.attidentity <> '' as generated,
      a.attidentity = 'a' or a.attgenerated <> '' as always,
      (select string_agg(pg_get_constraintdef(k.oid), ' ') from pg_constraint k
       where k.conrelid = c.oid and k.contype = 'c' and k.conkey = array[a.attnum]) as checks
    from pg_attribute a join pg_class c on c.oid = a.attrelid
    join pg_namespace n on n.oid = c.relnamespace join pg_type t on t.oid = a.atttypid
    where n.nspname in ('atlas', 'identity', 'publication') and c.relkind in ('r', 'p', 'v', 'm')
      and a.attnum > 0 and not a.attisdropped
    order by n.nspname, c.relname, a.attnum`.execute(db)
  return rows
}

function property(column: Column): string {
  return `  ${camel(column.column)}: ${column.type === 'jsonb' ? jsonType(column) : plainType(column)}\n`
}

function jsonType({ table, column, nullable, generated }: Column): string {
  const kind = nullable ? 'NullableJson' : generated ? 'GeneratedJson' : 'JsonColumn'
  return `${kind}<${jsonShapes[`${table}.${column}`] ?? 'unknown'}>`
}

function plainType(column: Column): string {
  const value = baseType(column) + (column.nullable ? ' | null' : '')
  if (column.always) return `ColumnType<${value}, never, never>`
  return column.generated ? `Generated<${value}>` : value
}

function baseType({ schema, table, column, type, checks }: Column): string {
  const element = scalars[type.replace(/^_/, '')]
  if (!element)
    throw new Error(`${schema}.${table}.${column} is a ${type}: say in describe-tables.ts how it reads`)
  return type.startsWith('_') ? `${element}[]` : (fewWords(checks) ?? element)
}

/** `check (status in ('existing', 'missing'))` as `'existing' | 'missing'`. */
function fewWords(checks: string | null): string | undefined {
  const list = checks?.match(/= ANY \(ARRAY\[(('[^']*'::text(, )?)+)\]\)/)?.[1]
  return list?.replaceAll('::text', '').replaceAll(', ', ' | ')
}

const camel = (name: string) => name.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase())

const tableKey = (table: string) => (table.includes('.') ? `'${camel(table)}'` : camel(table))

function typeName(table: string): string {
  const name = camel(table.replace('.', '_'))
  return name.charAt(0).toUpperCase() + name.slice(1)
}
