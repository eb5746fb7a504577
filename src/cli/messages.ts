/** The error that says that the user has been told. */

/** What was asked for cannot be begun; the reason has been told on standard error. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}
