import type { TFunction } from 'i18next';
import { instantText } from '../../municipality-time/instant-text.ts';
import { timeText, wallDate, wallMinute } from '../../municipality-time/wall-clock.ts';
import type { NewTime } from './resolution-drafts.ts';

/** Formats a new time beside the old one: "09:00 (stessa ora), Elena", "09:30, Elena", "gio 3 dic, 09:00, Elena". */
export function proposalText(t: TFunction, oldStart: string, { startsAt, operator }: NewTime, zone: string): string {
  if (wallDate(startsAt, zone) !== wallDate(oldStart, zone))
    return `${instantText(startsAt, zone, 'short')}, ${operator.name}`;
  const time = timeText(wallMinute(startsAt, zone));
  const isSame = Date.parse(startsAt) === Date.parse(oldStart);
  return `${isSame ? t('resolutions.sameTime', { time }) : time}, ${operator.name}`;
}
