import type { Plugin } from 'vite'

/** The language of the product: computing a constant there does nothing that anybody would miss. */
const shared = /[\\/]shared[\\/]src[\\/].*\.ts$/
/** What a bundler sees by itself to be without effects. */
const harmless = /^(Literal|TemplateLiteral|Identifier|ArrowFunctionExpression|FunctionExpression)$/

/**
 * Lets constants of `shared` that a page does not use fall out of it: the schemas above all, which the service checks
 * by and most pages know the types of only, and with them the library that makes them.
 */
export const unusedValues = (): Plugin => ({
  name: 'unused-values',
  apply: 'build',
  transform: {
    filter: { id: shared },
    handler(code) {
      const values = this.parse(code, { lang: 'ts' }).body.flatMap((statement) => {
        const declared = statement.type === 'ExportNamedDeclaration' ? statement.declaration : statement
        if (declared?.type !== 'VariableDeclaration') return []
        return declared.declarations.flatMap(({ init }) => (init && !harmless.test(init.type) ? [init] : []))
      })
      return values.reduceRight(
        (text, { start, end }) =>
          `${text.slice(0, start)}/* @__PURE__ */ (() => (${text.slice(start, end)}))()${text.slice(end)}`,
        code,
      )
    },
  },
})
