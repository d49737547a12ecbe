import type { Dataset } from '@atlas/shared/dataset'
import type { GapDecision, GapState } from '@atlas/shared/gap-decisions'
import type { FoundGap } from '@atlas/shared/gaps/analyses/analyses'
import type { GapWords } from '@atlas/shared/gaps/words/gap-words'
import { CommentList } from './comment-list.tsx'
import { DecisionPanel } from './decision-panel.tsx'
import { FindingActions } from './finding-actions.tsx'
import classes from './finding-sheet.module.css'
import { MissingActors } from './missing-actors.tsx'

type Props = {
  dataset: Dataset
  gapId: string
  /** Null when it is not found any more. */
  gap: FoundGap | null
  state: GapState | null
  decision: GapDecision | null
  words: GapWords
}

/** What the members of an alliance do about a finding. */
export function FindingWork({ dataset, gapId, gap, state, decision, words }: Props) {
  const { slug } = dataset.alliance
  return (
    <div className={classes.work}>
      <DecisionPanel slug={slug} gapId={gapId} state={state} decision={decision} />
      <MissingActors dataset={dataset} gapId={gapId} gap={gap} />
      <FindingActions dataset={dataset} gapId={gapId} problem={gap ? words.sentence(gap) : ''} />
      <CommentList slug={slug} gapId={gapId} />
    </div>
  )
}
