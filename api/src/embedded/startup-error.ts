/** A part of the service cannot start on this machine; the message tells a person what is in the way and what to do. */
export class CannotStart extends Error {
  override name = 'CannotStart';
}
