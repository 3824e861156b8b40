import { expect, test } from 'vitest';
import { toMunicipalityValues } from './municipality-values.ts';

test('toMunicipalityValues returns all settings, with empty texts for missing ones', () => {
  const links = { legalNotes: 'https://a.example/', accessibility: 'https://b.example/', faq: null, siteMap: null };
  const others = { website: null, assistance: 'https://c.example/', reportProblem: null, transparency: null };
  const contacts = { address: 'Via Roma 1', phone: '081 555 0100', email: 'a@b.example' };
  const texts = { welcome: 'Benvenuti.', privacy: 'Usiamo questi dati per la prenotazione.', missedAppointment: null };
  const shown = {
    name: 'Comune di Caivano',
    region: 'Regione Campania',
    contacts: { ...contacts, certifiedEmail: null, taxCode: null },
    links: { ...links, ...others },
    texts,
  };
  const read = { ...shown, __typename: 'Municipality', id: '1', privacyVersion: '2026-11' };
  expect(toMunicipalityValues(read as never)).toEqual({
    ...shown,
    contacts: { ...contacts, certifiedEmail: '', taxCode: '' },
    links: { ...links, ...others, faq: '', siteMap: '', website: '', reportProblem: '', transparency: '' },
    texts: { ...texts, missedAppointment: '' },
  });
});
