import { expect, test } from 'vitest';
import { toStatisticsCsv } from './statistics-csv.ts';

const headers = {
  name: 'Servizio',
  bookings: 'Prenotazioni',
  completed: 'Concluse',
  open: 'Da svolgere',
  noShows: 'Non presentati',
  noShowRate: 'Tasso di assenza',
  cancelled: 'Annullate',
  unconfirmed: 'Non confermate',
  released: 'Posti liberati',
  medianLeadDays: 'Anticipo (giorni)',
  fillRate: 'Occupazione',
  overridden: 'Fuori orario o in più',
  overriddenRate: 'Tempo in più',
};

test('toStatisticsCsv returns a CSV file for Italian spreadsheets and escapes formulas', () => {
  const counts = {
    id: '1',
    bookings: 4,
    completed: 1,
    open: 1,
    noShows: 1,
    noShowRate: 0.5,
    cancelled: 1,
    unconfirmed: 2,
    released: 0,
    overridden: 1,
    overriddenRate: 0.25,
  };
  const text = toStatisticsCsv(
    [{ __typename: 'StatisticsRow', ...counts, name: '=1+1', medianLeadDays: 3.5, fillRate: null }],
    headers,
  );
  expect(text).toBe(
    '\uFEFFServizio;Prenotazioni;Concluse;Da svolgere;Non presentati;Tasso di assenza;Annullate;Non confermate;Posti liberati;Anticipo (giorni);Occupazione;' +
      'Fuori orario o in più;Tempo in più\r\n' +
      `'=1+1;4;1;1;1;0,5;1;2;0;3,5;;1;0,25`,
  );
});
