import type { TFunction } from 'i18next';
import type { ResolvedBookingPartsFragment } from '../../gql/graphql.ts';
import { instantText } from '../../municipality-time/instant-text.ts';

/** Formats what became of a booking: "gio 3 dic, 10:30, Rossella Conti", "annullato" or "resta com’era". */
export function newTimeText(t: TFunction, { kind, movedTo }: ResolvedBookingPartsFragment, zone: string): string {
  if (movedTo !== null) return `${instantText(movedTo.startsAt, zone, 'short')}, ${movedTo.operator.name}`;
  return t(kind === 'CANCEL' ? 'resolutions.becameCancelled' : 'resolutions.becameKept');
}
