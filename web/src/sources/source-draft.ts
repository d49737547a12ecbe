import type { Source, SourceCreate } from '@atlas/shared/sources'
import type { SchemaFault } from '../ui/schema-faults.ts'

/** A source while it is being typed: text where the record may have nothing. */
export type SourceDraft = { title: string; link: string; summary: string; publishedOn: string }

export const draftOfSource = (source: Source | null): SourceDraft => ({
  title: source?.title ?? '',
  link: source?.link ?? '',
  summary: source?.summary ?? '',
  publishedOn: source?.publishedOn ?? '',
})

/** What is sent. */
export const bodyOfSource = ({ title, link, summary, publishedOn }: SourceDraft): SourceCreate => ({
  title,
  link: link.trim() || null,
  summary,
  publishedOn: publishedOn || null,
})

/**
 * What no schema tells: a day to come.
 * @param today `2026-11-21`
 */
export const sourceFaults = ({ publishedOn }: SourceDraft, today: string): SchemaFault[] =>
  /^\d{4}-/.test(publishedOn) && publishedOn > today ? [{ pointer: '/publishedOn', code: 'future' }] : []
