import { registerEnumType } from 'type-graphql';
import { NOON_BREAK_MINUTE } from '../db/entities/waiting-list/watch-request.ts';

/** Enum values of the parts of a day in the schema. */
export const DayPart = { ANY: 'ANY', MORNING: 'MORNING', AFTERNOON: 'AFTERNOON' } as const;
registerEnumType(DayPart, {
  name: 'DayPart',
  description: 'Part of a day that suits a citizen.',
  valuesConfig: {
    ANY: { description: 'The whole day.' },
    MORNING: { description: 'Starts before 13:00.' },
    AFTERNOON: { description: 'Starts from 13:00 on.' },
  },
});

/** Returns whether a start at a local minute is in a part of the day. */
export function isInDayPart(minute: number, part: keyof typeof DayPart): boolean {
  return part === 'ANY' || (part === 'MORNING') === minute < NOON_BREAK_MINUTE;
}
