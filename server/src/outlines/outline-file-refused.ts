/** A file of outlines cannot be added; the message says why and what to do. */
export class OutlineFileRefused extends Error {
  override name = 'OutlineFileRefused'
}
