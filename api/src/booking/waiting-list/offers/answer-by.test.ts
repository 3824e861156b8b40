import { describe, expect, it } from 'vitest';
import { getAnswerBy } from './answer-by.ts';

const ROME = 'Europe/Rome';
const at = (iso: string) => Date.parse(iso);
const answerBy = (now: string, startsAt: string, notAfter?: string) =>
  new Date(getAnswerBy(at(now), at(startsAt), ROME, notAfter === undefined ? undefined : at(notAfter))).toISOString();

describe('getAnswerBy', () => {
  it('gives two hours during the day', () => {
    expect(answerBy('2026-11-23T09:00:00+01:00', '2026-12-01T09:00:00+01:00')).toBe('2026-11-23T10:00:00.000Z');
  });

  it('counts only the hours between 8 and 20', () => {
    expect(answerBy('2026-11-23T19:00:00+01:00', '2026-12-01T09:00:00+01:00')).toBe('2026-11-24T08:00:00.000Z');
    expect(answerBy('2026-11-23T23:30:00+01:00', '2026-12-01T09:00:00+01:00')).toBe('2026-11-24T09:00:00.000Z');
    expect(answerBy('2026-11-23T03:00:00+01:00', '2026-12-01T09:00:00+01:00')).toBe('2026-11-23T09:00:00.000Z');
  });

  it('keeps to the wall clock when the clock changes', () => {
    expect(answerBy('2026-10-24T19:30:00+02:00', '2026-11-01T09:00:00+01:00')).toBe('2026-10-25T08:30:00.000Z');
    expect(answerBy('2027-03-27T19:30:00+01:00', '2027-04-05T09:00:00+02:00')).toBe('2027-03-28T07:30:00.000Z');
  });

  it('gives less within a day of the appointment', () => {
    expect(answerBy('2026-11-23T09:00:00+01:00', '2026-11-23T15:00:00+01:00')).toBe('2026-11-23T08:30:00.000Z');
    expect(answerBy('2026-11-23T09:00:00+01:00', '2026-11-23T12:00:00+01:00')).toBe('2026-11-23T08:15:00.000Z');
  });

  it('ends an hour before the appointment, also if the night is in between', () => {
    expect(answerBy('2026-11-23T19:55:00+01:00', '2026-11-24T08:30:00+01:00')).toBe('2026-11-24T06:30:00.000Z');
  });

  it('ends when the own booking can no longer be moved', () => {
    expect(answerBy('2026-11-23T09:00:00+01:00', '2026-12-01T09:00:00+01:00', '2026-11-23T09:40:00+01:00')).toBe(
      '2026-11-23T08:40:00.000Z',
    );
  });
});
