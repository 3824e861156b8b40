import type { Municipality } from '../../db/entities/catalogue/municipality.ts';
import { toVersion } from '../../graphql/record-version.ts';

/** Returns the version of crest and colour, which their own forms save. */
export function toAppearanceVersion({ crestHash, color }: Pick<Municipality, 'crestHash' | 'color'>): string {
  return toVersion({ crestHash, color });
}
