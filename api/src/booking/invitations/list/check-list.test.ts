import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Service } from '../../../db/entities/catalogue/service.ts';
import { createStaffArea, type StaffArea, type StaffBrowser } from '../../../test-support/staff-area.ts';
import { inviteOne } from '../test-support/invitations.ts';

const CHECK = `mutation ($input: CheckInvitationListInput!) { checkInvitationList(input: $input) { __typename
  ... on CheckedInvitationList { freeTimes errors { line message }
    people { line name surname email phone reference language } } ... on InvalidInput { errors { path } } } }`;

type Checked = { freeTimes: number; errors: { line: number; message: string }[]; people: Record<string, unknown>[] };

let office: StaffArea;
let admin: StaffBrowser;
let service: Service;

beforeAll(async () => {
  office = await createStaffArea();
  await office.addStaff('ADMIN');
  admin = office.browser();
  await admin.signIn('admin@comune.example');
  service = await office.addService({ durationMinutes: 30, stepMinutes: 15 });
  await office.addOperator([service]);
});
afterAll(() => office.close());

async function check(text: string, until = '2026-11-23'): Promise<Checked> {
  const input = { serviceId: String(service.id), until, text };
  return (await admin.request<{ checkInvitationList: Checked }>(CHECK, { input })).data.checkInvitationList;
}

const errorsOf = async (text: string) => (await check(text)).errors.map(({ line, message }) => `${line} ${message}`);

describe('a list of people to invite', () => {
  it('is read with semicolons, commas and tabs, a byte order mark, quotes and English columns', async () => {
    const person = { name: 'Mario', surname: 'De Rossi', email: 'mario@example.it' };
    const rest = { phone: '+393331234567', reference: 'Pratica 12, urgente', language: 'en' };
    for (const text of [
      '\uFEFFNome;Cognome;E-mail;Telefono;Riferimento;Lingua\r\nMario;De Rossi;mario@example.it;333 1234567;Pratica 12, urgente;EN\r\n',
      'surname,name,email,phone,reference,language\nDe Rossi,Mario,mario@example.it,+39 333 1234567,"Pratica 12, urgente",english',
      'cognome\tnome\temail\ttelefono\tnota\tlingua\nDe Rossi\tMario\tmario@example.it\t3331234567\tPratica 12, urgente\ten',
    ]) {
      expect(await check(text)).toMatchObject({ errors: [], people: [{ line: 2, ...person, ...rest }] });
    }
    expect((await check('nome;cognome;email\n\nAnna;Neri;anna@example.it')).people).toEqual([
      { line: 3, name: 'Anna', surname: 'Neri', email: 'anna@example.it', phone: null, reference: '', language: 'it' },
    ]);
  });

  it('has every error by line, and the people of the other lines', async () => {
    const list = await check(
      'nome;cognome;email;telefono\n;Rossi;mario@example.it;\nAnna;Neri;anna@;12\nUgo;Verdi;ugo@example.it;\nEva;Blu;eva@example.it;;x',
    );
    expect(list.people.map(({ email }) => email)).toEqual(['ugo@example.it']);
    expect(list.errors.map(({ line }) => line)).toEqual([2, 3, 3, 5]);
    expect(list.errors[0]!.message).toBe('Inserisci il nome');
    expect(list.errors[1]!.message).toContain('(«anna@»)');
  });

  it('with a missing, unknown or repeated column names it', async () => {
    expect(await errorsOf('nome;email\nMario;mario@example.it')).toEqual(['1 Nell’intestazione manca: cognome.']);
    expect((await errorsOf('nome;cognome;email;età\nMario;Rossi;mario@example.it;7'))[0]).toContain(
      'non si capisce: età',
    );
    expect((await errorsOf('nome;cognome;email;mail\nM;R;m@example.it;m@example.it'))[0]).toContain('due volte: email');
    expect((await errorsOf('Mario;Rossi;mario@example.it'))[0]).toContain('L’elenco è vuoto');
  });

  it('that is empty or no table is refused', async () => {
    expect((await errorsOf(''))[0]).toContain('1 L’elenco è vuoto');
    expect((await errorsOf('nome;cognome;email\n"Mario;Rossi;mario@example.it'))[0]).toMatch(/^\d+ Da questa riga/);
  });

  it('of 10 000 lines is refused with its length; control: 2000 are read', async () => {
    const lines = (count: number) =>
      ['nome;cognome;email', ...Array.from({ length: count }, (_, i) => `A;B${i};a${i}@x.it`)].join('\n');
    expect(await errorsOf(lines(10_000))).toEqual([
      '1 L’elenco ha 10000 persone: se ne possono invitare al massimo 2000 per volta. Dividilo in più elenchi.',
    ]);
    expect((await check(lines(2_000))).people).toHaveLength(2_000);
  });

  it('keeps cells that begin like formulas as text', async () => {
    const { people } = await check(
      'nome;cognome;email;riferimento\nMario;Rossi;mario@example.it;=1+1\nUgo;@Verdi;u@x.it;+3',
    );
    expect(people.map(({ surname, reference }) => [surname, reference])).toEqual([
      ['Rossi', '=1+1'],
      ['@Verdi', '+3'],
    ]);
  });

  it('has nobody twice and nobody with an open invitation; a family may share an address', async () => {
    await inviteOne(office, admin, service, { name: 'Invitata', surname: 'Già', email: 'Gia@example.it' });
    const list = await check(
      'nome;cognome;email\nMario;Rossi;casa@example.it\nAnna;Rossi;casa@example.it\nMARIO;rossi;Casa@example.it\nInvitata;Già;gia@example.it',
    );
    expect(list.people.map(({ name }) => name)).toEqual(['Mario', 'Anna']);
    expect(list.errors).toEqual([
      { line: 4, message: 'Questa persona è già alla riga 2.' },
      { line: 5, message: 'Questa persona ha già un invito aperto per il servizio.' },
    ]);
  });

  it('says how many appointments fit into the free times until the last day', async () => {
    // From 9 to 12 six appointments of half an hour, though eleven starts are free.
    expect((await check('nome;cognome;email\nA;B;a@example.it')).freeTimes).toBe(6);
    expect((await check('nome;cognome;email\nA;B;a@example.it', '2026-11-24')).freeTimes).toBe(12);
  });

  it('stores and sends nothing', async () => {
    const count = async () =>
      (await office.pool.query('select (select count(*) from mail) + (select count(*) from invitation) as n')).rows;
    const before = await count();
    await check('nome;cognome;email\nNuova;Persona;nuova@example.it');
    expect(await count()).toEqual(before);
  });
});
