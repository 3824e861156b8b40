/** A part of the service cannot start on this machine; the message names the cause and the remedy for the operator. */
export class StartupError extends Error {
  override name = 'CannotStart';
}
