import { createInstance, type TFunction } from 'i18next';
import { beforeAll, expect, test } from 'vitest';
import it from '../../i18n/it.json' with { type: 'json' };
import { summarizeBlock } from './block-summary.ts';
import { type BlockValues, emptyBlockValues } from './block-values.ts';

let t: TFunction;
beforeAll(async () => {
  const instance = createInstance();
  await instance.init({ lng: 'it', resources: { it: { translation: it } }, interpolation: { escapeValue: false } });
  t = instance.t;
});

const values: BlockValues = { ...emptyBlockValues([]), date: '2026-12-01', from: '9', to: '11' };
const days = { lastDate: '2026-12-03' };
const say = (changes: Partial<BlockValues>, names = ['Anna Bianchi']) =>
  summarizeBlock(t, { ...values, ...changes }, names);

test.each<[Partial<BlockValues>, string]>([
  [{}, 'martedì 1 dicembre 2026, dalle 09:00 alle 11:00.'],
  [{ allDay: true }, 'martedì 1 dicembre 2026, tutto il giorno.'],
  [
    { days: 'EACH', ...days },
    'ogni giorno da martedì 1 dicembre 2026 a giovedì 3 dicembre 2026, dalle 09:00 alle 11:00.',
  ],
  [
    { days: 'CONTINUOUS', ...days, from: '14', to: '10' },
    'senza interruzione da martedì 1 dicembre 2026 alle 14:00 a giovedì 3 dicembre 2026 alle 10:00.',
  ],
  [
    { days: 'CONTINUOUS', ...days, allDay: true },
    'da martedì 1 dicembre 2026 a giovedì 3 dicembre 2026, tutto il giorno.',
  ],
  [
    { repeat: 'WEEKLY', until: '2026-12-31' },
    'dalle 09:00 alle 11:00, ogni settimana il martedì, a partire da martedì 1 dicembre 2026, fino a giovedì 31 dicembre 2026.',
  ],
  [
    { repeat: 'WEEKLY', interval: 2, weekdays: ['7', '2'], end: 'COUNT', count: 6 },
    'dalle 09:00 alle 11:00, ogni 2 settimane il martedì e la domenica, a partire da martedì 1 dicembre 2026, per 6 volte.',
  ],
  [
    { repeat: 'MONTHLY', weekday: '4', ordinal: '1', end: 'COUNT', count: 6 },
    'dalle 09:00 alle 11:00, ogni mese il primo giovedì, a partire da martedì 1 dicembre 2026, per 6 volte.',
  ],
  [
    { repeat: 'MONTHLY', weekday: '7', ordinal: '-1', interval: 3, end: 'COUNT', count: 2 },
    'dalle 09:00 alle 11:00, ogni 3 mesi l’ultima domenica, a partire da martedì 1 dicembre 2026, per 2 volte.',
  ],
])('summarizeBlock says in words what %o blocks', (changes, when) => {
  expect(say(changes)).toBe(`Anna Bianchi non sarà prenotabile: ${when}`);
});

test('summarizeBlock names up to four operators and counts more', () => {
  expect(say({}, ['Anna', 'Luca'])).toMatch(/^Anna e Luca non saranno prenotabili: /);
  expect(say({}, ['A', 'B', 'C', 'D', 'E'])).toMatch(/^5 operatori non saranno prenotabili: /);
  expect(say({}, [])).toMatch(/^Chi sceglierai non sarà prenotabile: /);
});
