import { readXml } from './xml.ts'

/** The strings that cells share, by their number. Runs of rich text are joined, readings of characters left out. */
export function readStrings(bytes: Iterable<Uint8Array>): string[] {
  const ready: string[] = []
  let text = ''
  let inText = false
  let aside = 0
  const strings = readXml(
    bytes,
    {
      open(name) {
        if (name === 'si') text = ''
        if (name === 'rPh') aside++
        inText = name === 't' && aside === 0
      },
      close(name) {
        if (name === 'rPh') aside--
        if (name === 't') inText = false
        if (name === 'si') ready.push(text)
      },
      text(piece) {
        if (inText) text += piece
      },
    },
    ready,
  )
  return [...strings]
}
