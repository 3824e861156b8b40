import { defineEntity, p } from '@mikro-orm/postgresql';
import { Municipality } from '../catalogue/municipality.ts';
import { Operator } from '../catalogue/operator.ts';
import { Place } from '../catalogue/place.ts';
import type { WeeklyHours } from '../../../scheduling/opening-hours.ts';

const weekly = {
  municipality: () => p.manyToOne(Municipality).primary().ref(),
  id: p.integer().primary().autoincrement(false),
  operator: () =>
    p
      .manyToOne(Operator)
      .joinColumns('municipality_id', 'operator_id')
      .ownColumns('operator_id')
      .ref()
      .deleteRule('cascade'),
  place: () =>
    p.manyToOne(Place).joinColumns('municipality_id', 'place_id').ownColumns('place_id').ref().deleteRule('cascade'),
  weekday: p.smallint().comment('1 Monday .. 7 Sunday (ISO 8601).'),
  opens: p.smallint().comment("Minutes since midnight on the municipality's wall clock."),
  closes: p.smallint().comment('Minutes since midnight, 1440 = the end of the day.'),
  validFrom: p.date().nullable(),
  validUntil: p.date().nullable().comment('Inclusive.'),
};

const weekday = 'weekday >= 1 and weekday <= 7';
const minutes = 'opens >= 0 and opens < closes and closes <= 1440';
const validity = 'valid_from is null or valid_until is null or valid_from <= valid_until';

const OpeningHoursSchema = defineEntity({
  name: 'OpeningHours',
  tableName: 'opening_hours',
  properties: weekly,
  indexes: [{ properties: ['municipality', 'place', 'operator'] }],
  checks: [
    { name: 'opening_hours_weekday', expression: weekday },
    { name: 'opening_hours_minutes', expression: minutes },
    { name: 'opening_hours_validity', expression: validity },
    {
      // An operator has no overlapping opening hours on a weekday, at one place or at two.
      name: 'opening_hours_no_overlap',
      expression:
        "exclude using gist (municipality_id with =, operator_id with =, weekday with =, int4range(opens, closes) with &&, daterange(valid_from, valid_until, '[]') with &&)",
    },
  ],
});

/** Orario di apertura: when an operator serves at a place, week by week. */
export class OpeningHours extends OpeningHoursSchema.class {}
OpeningHoursSchema.setClass(OpeningHours);

const WeeklyBreakSchema = defineEntity({
  name: 'WeeklyBreak',
  tableName: 'weekly_break',
  properties: weekly,
  indexes: [{ properties: ['municipality', 'place', 'operator'] }],
  checks: [
    { name: 'weekly_break_weekday', expression: weekday },
    { name: 'weekly_break_minutes', expression: minutes },
    { name: 'weekly_break_validity', expression: validity },
  ],
});

/** Pausa: a weekly break within the opening hours, without appointments. */
export class WeeklyBreak extends WeeklyBreakSchema.class {}
WeeklyBreakSchema.setClass(WeeklyBreak);

const PastOpeningHoursSchema = defineEntity({
  name: 'PastOpeningHours',
  tableName: 'past_opening_hours',
  comment: 'Weekly hours that were replaced. Statistics compare past days with the hours of those days.',
  properties: {
    municipality: weekly.municipality,
    operator: () => weekly.operator().primary(),
    place: () => weekly.place().primary(),
    replacedOn: p.date().primary().comment('The first day on which they were not in force any more.'),
    hours: p.json<WeeklyHours[]>(),
    breaks: p.json<WeeklyHours[]>(),
  },
});

/** Orari precedenti: the weekly hours and breaks of an operator at a place until a change. */
export class PastOpeningHours extends PastOpeningHoursSchema.class {}
PastOpeningHoursSchema.setClass(PastOpeningHours);
