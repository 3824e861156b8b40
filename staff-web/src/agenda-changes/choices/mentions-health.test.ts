import { expect, test } from 'vitest';
import { mentionsHealth } from './mentions-health.ts';

test.each([
  'Operatrice in malattia',
  'il collega è Ammalato',
  'assente per infortunio',
  'congedo di maternità',
  'ha la febbre',
])('mentionsHealth finds the health in "%s"', (reason) => expect(mentionsHealth(reason)).toBe(true));

test.each(['L’ufficio non può ricevere in quel giorno.', 'Assemblea sindacale', 'Corso di aggiornamento', ''])(
  'mentionsHealth finds nothing in "%s"',
  (reason) => expect(mentionsHealth(reason)).toBe(false),
);
