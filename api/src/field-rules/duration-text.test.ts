import { expect, it } from 'vitest';
import { durationText } from './duration-text.ts';

it('durationText writes minutes in the units of people', () => {
  const table: [number, string, string, string][] = [
    [0, '0 minuti', '0 min', '0 minutes'],
    [1, '1 minuto', '1 min', '1 minute'],
    [45, '45 minuti', '45 min', '45 minutes'],
    [60, '1 ora', '1 ora', '1 hour'],
    [90, '1 ora e 30 minuti', '1 ora e 30 min', '1 hour and 30 minutes'],
    [120, '2 ore', '2 ore', '2 hours'],
    [1440, '1 giorno', '1 giorno', '1 day'],
    [1800, '1 giorno e 6 ore', '1 giorno e 6 ore', '1 day and 6 hours'],
    [3265, '2 giorni, 6 ore e 25 minuti', '2 giorni, 6 ore e 25 min', '2 days, 6 hours and 25 minutes'],
  ];
  for (const [minutes, long, short, english] of table)
    expect([durationText('it', minutes), durationText('it', minutes, true), durationText('en', minutes)]).toEqual([
      long,
      short,
      english,
    ]);
});
