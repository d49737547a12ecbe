import { readXml } from './xml.ts'

/** Number formats of ECMA-376 18.8.30 that show a date. */
const isBuiltInDate = (id: number) =>
  (id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58)

/** Whether a number format shows a day: the letters of one outside of quotation marks, escapes and brackets. */
const showsDate = (format: string) => /[dy]/i.test(format.replace(/"[^"]*"|\\.|\[[^\]]*\]|_./g, ''))

/** For each cell style, whether it shows a date. */
export function readDateStyles(bytes: Iterable<Uint8Array>): boolean[] {
  const dateFormats = new Map<number, boolean>()
  const styles: boolean[] = []
  let inCellStyles = false
  const events = {
    open(name: string, attributes: Record<string, string>) {
      if (name === 'numFmt')
        dateFormats.set(Number(attributes.numFmtId), showsDate(attributes.formatCode ?? ''))
      if (name === 'cellXfs') inCellStyles = true
      if (name !== 'xf' || !inCellStyles) return
      const id = Number(attributes.numFmtId ?? 0)
      styles.push(dateFormats.get(id) ?? isBuiltInDate(id))
    },
    close(name: string) {
      if (name === 'cellXfs') inCellStyles = false
    },
  }
  readXml(bytes, events, []).forEach(() => {})
  return styles
}
