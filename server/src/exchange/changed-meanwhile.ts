/** What rows of an import refer to is no longer there. */
export class ChangedMeanwhile extends Error {
  override name = 'ChangedMeanwhile'
}
