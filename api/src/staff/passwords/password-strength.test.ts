import { describe, expect, it } from 'vitest';
import { findWeakness } from './password-strength.ts';

const owner = { email: 'anna.capo@comune.nola.example', name: 'Anna Capo', municipality: 'Comune di Nola' };

describe('the strength of a password', () => {
  it.each([
    ['password1234', 'common'],
    ['P@ssw0rd1234', 'common'],
    ['Password.1234', 'common'],
    ['qwertyuiop12', 'common'],
    ['123456789012', 'common'],
    ['annacapo2026!', 'personal'],
    ['Anna.Capo.1980', 'personal'],
    ['anna.capo@comune.nola.example', 'personal'],
    ['Comune di Nola 2026', 'personal'],
    ['comunedinola', 'personal'],
    ['Prenotazioni2026', 'personal'],
    ['abcdefghijklm', 'pattern'],
    ['napolinapoli1', 'pattern'],
  ])('refuses %s as %s', async (password, weakness) => {
    expect(await findWeakness(password, owner)).toBe(weakness);
  });

  it.each([
    'quattro gatti al mercato',
    'un’altra password lunga',
    'xK9#mQ2$vL5n',
    'aiuola-forte-72',
    'forno lilla gru tenda',
  ])('accepts %s', async (password) => {
    expect(await findWeakness(password, owner)).toBeNull();
  });
});
