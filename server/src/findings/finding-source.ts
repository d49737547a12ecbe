import type { Store } from '@atlas/db/connect'
import { runReadTransaction } from '@atlas/db/transactions'
import type { FindingDecision } from '@atlas/shared/finding-decisions'
import { readDatasetText } from '../dataset/queries.ts'
import { listFindingDecisions } from '../finding-decisions/queries.ts'
import { notFound } from '../http/errors.ts'
import { findAlliance } from '../http/find-alliance.ts'
import { seenChanges } from '../http/seen-changes.ts'
import { readerOf, type View } from '../http/view.ts'
import { readPopulatedPlacesText } from '../territories/populated-places.ts'
import type { SourceText } from './finding-question.ts'

/** What findings are computed from: an alliance as one kind of reader sees it. */
export type FindingSource = { allianceId: string; view: View }

type Read = {
  /** How many changes of the alliance there were before any of this was read. */
  changes: number
  /** Names what stood before any of this was read. */
  stamp: string
  /** Of the dataset. */
  revision: number
  /** Names the dataset at this revision. */
  source: string
  /** Undefined where the worker holds it. */
  text?: SourceText
  decisions: FindingDecision[]
}

/**
 * Reads what a question is answered from, as it stands now.
 * @throws Problem not-found where the alliance has been deleted
 */
export async function readSource(
  store: Store,
  { allianceId, view }: FindingSource,
  {
    holds,
    withDecisions,
    onBegin,
  }: {
    holds: (source: string) => boolean
    withDecisions: boolean
    onBegin: (changes: number) => void
  },
): Promise<Read> {
  const alliance = await findAlliance(store.db, allianceId)
  if (!alliance || alliance.deletedAt) throw notFound()
  const { changes } = alliance
  const { stamp, datasetRevision } = seenChanges(alliance, view)
  onBegin(changes)
  const sourceAt = (revision: number) => `${allianceId} ${view} ${revision}`
  const isHeld = holds(sourceAt(datasetRevision))
  if (isHeld && !withDecisions)
    return { changes, stamp, revision: datasetRevision, source: sourceAt(datasetRevision), decisions: [] }
  return runReadTransaction(
    store.db,
    allianceId,
    async (trx) => {
      // What people decided is members' business.
      const decisions = withDecisions && view === 'insider' ? await listFindingDecisions(trx) : []
      if (isHeld)
        return { changes, stamp, revision: datasetRevision, source: sourceAt(datasetRevision), decisions }
      const { text: dataset, revision } = await readDatasetText(trx, view)
      const { text: populatedPlaces } = await readPopulatedPlacesText(trx)
      return {
        changes,
        stamp,
        revision,
        source: sourceAt(revision),
        text: { dataset, populatedPlaces },
        decisions,
      }
    },
    readerOf(view),
  )
}
