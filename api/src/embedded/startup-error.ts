/** A part of the service cannot start on this machine; the message tells a person what is in the way and what to do. */
export class StartupError extends Error {
  override name = 'CannotStart';
}
