/** Something that the service cannot do without is missing; the message says what to do. */
export class CannotStart extends Error {
  override name = 'CannotStart'
}
