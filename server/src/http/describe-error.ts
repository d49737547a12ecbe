/** An error as the log and the terminal tell it. */
export type ErrorDescription = {
  type: string
  message: string
  stack: string
  code?: string
  /** Of the store: where something was violated. */
  table?: string
  column?: string
  constraint?: string
  routine?: string
  cause?: ErrorDescription
  errors?: ErrorDescription[]
}

type Fields = Record<string, unknown>

/** PostgreSQL's five characters. */
const sqlState = /^[0-9A-Z]{5}$/

/** Causes of causes that are told. */
const maxDepth = 5

/**
 * What may be written down about an error. Nothing is copied that is not named here: `detail`, `where`, `query`,
 * `parameters` and the like hold what people have entered. PostgreSQL quotes the value itself where it cannot read it
 * (class 22), so that of such an error not even the message is told.
 */
export function describeError(error: unknown, depth = 0): ErrorDescription {
  if (!(error instanceof Error)) return { type: typeof error, message: 'not an error object', stack: '' }
  const { code, table, table_name, column, column_name, constraint, constraint_name, routine, errors } =
    error as unknown as Fields
  const quotesValues = typeof code === 'string' && sqlState.test(code) && code.startsWith('22')
  const nested = depth < maxDepth
  return {
    type: error.name,
    message: quotesValues ? 'a value could not be read' : error.message,
    stack: framesOf(error),
    ...textFields({
      code,
      table: table ?? table_name,
      column: column ?? column_name,
      constraint: constraint ?? constraint_name,
      routine,
    }),
    ...(nested && error.cause !== undefined && { cause: describeError(error.cause, depth + 1) }),
    ...(nested && Array.isArray(errors) && { errors: errors.map((each) => describeError(each, depth + 1)) }),
  }
}

/** Without the first lines, which repeat the message. */
const framesOf = ({ stack = '' }: Error) =>
  stack
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .join('\n')

const textFields = (fields: Fields): Partial<Record<'code' | 'table', string>> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => typeof value === 'string'))
