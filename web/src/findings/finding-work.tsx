import type { Dataset } from '@atlas/shared/dataset'
import type { FindingDecision, FindingState } from '@atlas/shared/finding-decisions'
import type { AnyFinding } from '@atlas/shared/findings/analyses/analyses'
import type { FindingWords } from '@atlas/shared/findings/words/finding-words'
import { CommentList } from './comment-list.tsx'
import { DecisionPanel } from './decision-panel.tsx'
import { FindingActions } from './finding-actions.tsx'
import classes from './finding-sheet.module.css'
import { MissingActors } from './missing-actors.tsx'

type Props = {
  dataset: Dataset
  findingId: string
  /** Null when it is not found any more. */
  finding: AnyFinding | null
  state: FindingState | null
  decision: FindingDecision | null
  words: FindingWords
}

/** What the members of an alliance do about a finding. */
export function FindingWork({ dataset, findingId, finding, state, decision, words }: Props) {
  const { slug } = dataset.alliance
  return (
    <div className={classes.work}>
      <DecisionPanel slug={slug} findingId={findingId} state={state} decision={decision} />
      <MissingActors dataset={dataset} findingId={findingId} finding={finding} />
      <FindingActions
        dataset={dataset}
        findingId={findingId}
        problem={finding ? words.sentence(finding) : ''}
      />
      <CommentList slug={slug} findingId={findingId} />
    </div>
  )
}
