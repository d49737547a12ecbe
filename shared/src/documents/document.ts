import type { Block } from './blocks.ts'

/**
 * A document in one language, whatever it is about. The page shows it, the printer prints it, and a word processor opens
 * it: who renders it adds nothing and leaves nothing out.
 */
export type DocumentContent = {
  /** A language that documents are written in: `en`, `fr`. */
  language: string
  title: string
  alliance: string
  /** Day and revision, and whatever the reader must know about the whole. */
  facts: string[]
  sections: Section[]
  /** Stands at the foot of every page. */
  running: string
}

export type Section = { id: string; title: string; blocks: Block[] }
