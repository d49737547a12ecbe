import type { Dataset } from '@atlas/shared/dataset'
import { localToday } from '../i18n/days.ts'
import { type Tie, tiesOf } from '../partnerships/ties.ts'

/** The partnerships of an organisation that are wanted and do not exist yet. */
export const wantedTiesOf = (dataset: Dataset, id: string): Tie[] =>
  tiesOf(dataset, id, localToday()).flatMap(({ state, ties }) => (state === 'wanted' ? ties : []))
