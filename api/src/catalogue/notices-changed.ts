import { NOTICE_FIELDS } from '../db/entities/catalogue/notice-timing.ts';

/** Returns when the choices of notices were changed, as values of the record; nothing if they stay as they are. */
export function toNoticesChanged(
  before: Record<string, unknown>,
  after: Record<string, unknown>,
  now: number,
): { noticesChangedAt?: Date } {
  return NOTICE_FIELDS.some((field) => before[field] !== after[field]) ? { noticesChangedAt: new Date(now) } : {};
}
