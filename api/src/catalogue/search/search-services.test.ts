import { expect, it } from 'vitest';
import { searchServices, type SearchableService } from './search-services.ts';

const service = (id: number, name: string, synonyms: string[] = [], description: string | null = null) =>
  ({ id, name, synonyms, description }) satisfies SearchableService;

const services = [
  service(1, 'Rilascio C.I.E.', ['carta d’identità', 'documento']),
  service(2, 'Cambio di residenza', ['trasloco', 'cambio indirizzo']),
  service(3, 'Certificati anagrafici', ['stato di famiglia', 'nascita']),
  service(4, 'Assistenza ISEE', ['bonus', 'assegno'], 'Compilazione della dichiarazione sostitutiva unica.'),
  service(5, 'Pratiche TARI', ['tassa sui rifiuti', 'spazzatura']),
  service(6, 'Carta dei servizi scolastici', ['mensa', 'scuolabus']),
];
const find = (need: string) => searchServices(services, need).map(({ id }) => id);

it.each([
  ['carta d’identità', 1],
  ["CARTA D'IDENTITA'", 1],
  ['carta identita', 1],
  ['cie', 1],
  ['C.I.E.', 1],
  ['c.i.e', 1],
  ['carta di idenità', 1],
  ['devo fare la carta d’identità', 1],
  ['residenza', 2],
  ['residensa', 2],
  ['cambiare residenza', 2],
  ['resid', 2],
  ['certificato', 3],
  ['certificato di nascita', 3],
  ['isee', 4],
  ['iseee', 4],
  ['dichiarazione sostitutiva', 4],
  ['spazzatura', 5],
  ['tari', 5],
  ['ＴＡＲＩ', 5],
])('searchServices finds for %j service %i first', (need, id) => {
  expect(find(need)[0]).toBe(id);
});

it('searchServices puts the service with all words before one with some, and leaves out the latter', () => {
  expect(find('carta identità')).toEqual([1]);
  expect(find('carta')).toEqual(expect.arrayContaining([1, 6]));
});

it.each(['passaporto', 'xyz', '', '   ', 'la di il', '?!', 'zzzzzzzz'])(
  'searchServices finds nothing for %j',
  (need) => {
    expect(find(need)).toEqual([]);
  },
);

it('searchServices takes a long text and one of signs only in its stride', () => {
  expect(find('carta '.repeat(16))[0]).toBe(1);
  expect(find('.'.repeat(100))).toEqual([]);
});
