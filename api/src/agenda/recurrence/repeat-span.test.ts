import { describe, expect, it } from 'vitest';
import { isoIn } from '../../scheduling/calendar-day.ts';
import { repeatSpan } from './repeat-span.ts';

function repeat(from: string, to: string, dates: readonly string[], zone = 'Europe/Rome') {
  const { spans, skippedDates } = repeatSpan({ start: Date.parse(from), end: Date.parse(to) }, dates, zone);
  return { spans: spans.map(({ start, end }) => [isoIn(zone, start), isoIn(zone, end)]), skippedDates };
}

describe('repeatSpan', () => {
  it('keeps the local time across a clock change', () => {
    const dates = ['2027-03-22', '2027-03-29'];
    expect(repeat('2027-03-22T09:00:00+01:00', '2027-03-22T11:30:00+01:00', dates).spans).toEqual([
      ['2027-03-22T09:00:00+01:00', '2027-03-22T11:30:00+01:00'],
      ['2027-03-29T09:00:00+02:00', '2027-03-29T11:30:00+02:00'],
    ]);
  });

  it('leaves out the date whose clock change skips the whole time', () => {
    const sundays = ['2027-03-21', '2027-03-28', '2027-04-04'];
    const repeated = repeat('2027-03-21T02:15:00+01:00', '2027-03-21T02:45:00+01:00', sundays);
    expect(repeated.skippedDates).toEqual(['2027-03-28']);
    expect(repeated.spans.map(([start]) => start)).toEqual(['2027-03-21T02:15:00+01:00', '2027-04-04T02:15:00+02:00']);
  });

  it.each([
    ['01:30', '02:30', '01:30:00+01:00', '03:00:00+02:00'],
    ['02:30', '03:30', '03:00:00+02:00', '03:30:00+02:00'],
    ['02:00', '03:30', '03:00:00+02:00', '03:30:00+02:00'],
    ['01:00', '04:00', '01:00:00+01:00', '04:00:00+02:00'],
  ])('keeps the part of %s to %s that the clock change does not skip', (from, to, start, end) => {
    const repeated = repeat(`2027-03-21T${from}:00+01:00`, `2027-03-21T${to}:00+01:00`, ['2027-03-28']);
    expect(repeated).toEqual({ spans: [[`2027-03-28T${start}`, `2027-03-28T${end}`]], skippedDates: [] });
  });

  it('starts and ends at the first of two equal times in October', () => {
    const repeated = repeat('2027-10-24T02:15:00+02:00', '2027-10-24T02:45:00+02:00', ['2027-10-31', '2027-11-07']);
    expect(repeated.spans).toEqual([
      ['2027-10-31T02:15:00+02:00', '2027-10-31T02:45:00+02:00'],
      ['2027-11-07T02:15:00+01:00', '2027-11-07T02:45:00+01:00'],
    ]);
  });

  it('leaves out the skipped midnight hour of Santiago and begins that day at 1:00', () => {
    const sundays = ['2027-08-29', '2027-09-05', '2027-09-12'];
    const zone = 'America/Santiago';
    expect(repeat('2027-08-29T00:15:00-04:00', '2027-08-29T00:45:00-04:00', sundays, zone).skippedDates).toEqual([
      '2027-09-05',
    ]);
    expect(repeat('2027-08-29T00:00:00-04:00', '2027-08-30T00:00:00-04:00', sundays, zone).spans).toEqual([
      ['2027-08-29T00:00:00-04:00', '2027-08-30T00:00:00-04:00'],
      ['2027-09-05T01:00:00-03:00', '2027-09-06T00:00:00-03:00'],
      ['2027-09-12T00:00:00-03:00', '2027-09-13T00:00:00-03:00'],
    ]);
  });

  it('repeats a whole day from midnight if the first day begins at 1:00', () => {
    const zone = 'Africa/Cairo';
    expect(repeat('2027-04-30T01:00:00+03:00', '2027-05-01T00:00:00+03:00', ['2027-05-07'], zone).spans).toEqual([
      ['2027-05-07T00:00:00+03:00', '2027-05-08T00:00:00+03:00'],
    ]);
    expect(repeat('2027-04-29T00:00:00+02:00', '2027-04-30T01:00:00+03:00', ['2027-05-06'], zone).spans).toEqual([
      ['2027-05-06T00:00:00+03:00', '2027-05-07T00:00:00+03:00'],
    ]);
  });

  it('contains both passes of the repeated hour before midnight in a whole day of Cairo', () => {
    const zone = 'Africa/Cairo';
    expect(repeat('2027-10-21T00:00:00+03:00', '2027-10-22T00:00:00+03:00', ['2027-10-28'], zone).spans).toEqual([
      ['2027-10-28T00:00:00+03:00', '2027-10-29T00:00:00+02:00'],
    ]);
  });
});
