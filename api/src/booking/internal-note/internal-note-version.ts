import { toVersion } from '../../graphql/record-version.ts';

/** Returns the version of an internal note for optimistic locking. */
export function toInternalNoteVersion(text: string): string {
  return toVersion({ text });
}
