import type { ChangeCounts } from './find-alliance.ts'
import type { View } from './view.ts'

/** How far the changes of an alliance have come, as one kind of reader is told. */
export type SeenChanges = {
  /** How many there were; to readers of facts, up to which of them what they see has changed. */
  revision: number
  /** Of the dataset as they see it. */
  datasetRevision: number
  /** Names what stands at the revision. A number comes again after an older backup was put back; a change does not. */
  stamp: string
  datasetStamp: string
}

/** Readers of facts do not learn how much is judged and decided: they count the changes of what they see. */
export function seenChanges(
  { changes, changeId, datasetRevision, datasetChangeId, factsRevision, factsChangeId }: ChangeCounts,
  view: View,
): SeenChanges {
  const factsStamp = stampOf(factsChangeId, factsRevision)
  if (view === 'facts')
    return {
      ...{ revision: factsRevision, stamp: factsStamp },
      ...{ datasetRevision: factsRevision, datasetStamp: factsStamp },
    }
  return {
    ...{ revision: changes, stamp: stampOf(changeId, changes) },
    ...{ datasetRevision, datasetStamp: stampOf(datasetChangeId, datasetRevision) },
  }
}

/** Changes of earlier versions were not named: what has not changed since is told by its number. */
const stampOf = (changeId: string | null, revision: number) => changeId ?? String(revision)
