import {
  type KyselyPlugin,
  OperationNodeTransformer,
  type PluginTransformQueryArgs,
  type PluginTransformResultArgs,
  type PrimitiveValueListNode,
  type QueryResult,
  type UnknownRow,
  type ValueNode,
} from 'kysely'

/**
 * Lets better-auth work with `Date`s over a store whose instants are ISO 8601 text in both directions. Without it an
 * expiry would be compared with a text, which is never before nor after a `Date`.
 */
export class InstantsAsDates implements KyselyPlugin {
  readonly #toText = new DatesToText()

  transformQuery({ node }: PluginTransformQueryArgs) {
    return this.#toText.transformNode(node)
  }

  async transformResult({ result }: PluginTransformResultArgs): Promise<QueryResult<UnknownRow>> {
    return { ...result, rows: result.rows.map(withDates) }
  }
}

class DatesToText extends OperationNodeTransformer {
  protected override transformValue(node: ValueNode): ValueNode {
    return { ...node, value: toText(node.value) }
  }

  protected override transformPrimitiveValueList(node: PrimitiveValueListNode): PrimitiveValueListNode {
    return { ...node, values: node.values.map(toText) }
  }
}

const toText = (value: unknown) => (value instanceof Date ? value.toISOString() : value)

const withDates = (row: UnknownRow): UnknownRow =>
  Object.fromEntries(
    Object.entries(row).map(([column, value]) => [
      column,
      column.endsWith('At') && typeof value === 'string' ? new Date(value) : value,
    ]),
  )
