import type { Municipality } from '../../db/entities/catalogue/municipality.ts';
import type { NoticeChoices, StoredSection } from '../../db/entities/catalogue/privacy-notice.ts';

/** Values of the municipality for the template. */
export type NoticeFacts = Pick<
  Municipality,
  'name' | 'address' | 'phone' | 'email' | 'certifiedEmail' | 'retentionDays'
>;

type Section = { title: string; says(facts: NoticeFacts, choices: NoticeChoices): string[] };

// The contents required by art. 13 of Regulation (EU) 2016/679.
const SECTIONS: Record<string, Section> = {
  controller: {
    title: 'Chi tratta i dati',
    says: ({ name, address, phone, email, certifiedEmail }) => [
      `Il titolare del trattamento è ${name}, ${address}.`,
      `Telefono: ${phone}. Email: ${email}.${certifiedEmail ? ` PEC: ${certifiedEmail}.` : ''}`,
    ],
  },
  dpo: {
    title: 'Responsabile della protezione dei dati',
    says: (_, { dpo }) => [
      dpo ?? 'Il responsabile della protezione dei dati si contatta presso il Comune, ai recapiti indicati sopra.',
    ],
  },
  purposes: {
    title: 'Perché li trattiamo',
    says: () => [
      'I dati servono a gestire la prenotazione: riservare l’orario, riconoscere chi viene, avvisare se qualcosa cambia.',
      'Contiamo anche quante prenotazioni ci sono per servizio e per ufficio, senza guardare di chi sono.',
      'Nessuna decisione è presa in modo automatizzato e nessun profilo è fatto delle persone.',
    ],
  },
  legalBasis: {
    title: 'Base giuridica',
    says: () => [
      'Fissare appuntamenti con gli uffici è un compito di interesse pubblico: art. 6, paragrafo 1, lettera e), del Regolamento (UE) 2016/679 e art. 2-ter del D.Lgs. 196/2003. Il consenso non serve e non è chiesto: la spunta dice soltanto che questa pagina è stata letta.',
    ],
  },
  data: {
    title: 'Quali dati',
    says: () => [
      'Nome, cognome, telefono, email e le note che si sceglie di scrivere; il servizio, l’ufficio e l’orario scelti; quando e in quale versione è stata letta questa informativa.',
      'L’ufficio può aggiungere alla prenotazione brevi note interne, che servono a preparare l’appuntamento: le vede soltanto il personale autorizzato.',
      'Senza nome e recapiti non si può prenotare online: si può chiedere l’appuntamento all’ufficio. Nelle note non vanno scritti dati sulla salute o altri dati sensibili.',
      'Queste pagine non usano cookie e non raccolgono altro.',
    ],
  },
  recipients: {
    title: 'Chi li vede',
    says: (_, { processors }) => [
      'Il personale del Comune autorizzato, per gli uffici che gli sono affidati. I dati non sono diffusi e non sono trasferiti fuori dall’Unione europea.',
      processors.length === 0
        ? 'Per conto del Comune possono trattarli i fornitori del servizio e della posta elettronica, nominati responsabili del trattamento (art. 28).'
        : `Per conto del Comune li trattano, come responsabili del trattamento (art. 28): ${processors.join('; ')}.`,
    ],
  },
  retention: {
    title: 'Per quanto tempo',
    says: ({ retentionDays }) => [
      'Nome, recapiti, note, note interne ed email inviate sono cancellati ' +
        `${retentionDays} giorni dopo l’appuntamento. ` +
        'Restano servizio, orario ed esito, che non dicono più di chi erano.',
      'Le copie di sicurezza sono sostituite a rotazione.',
    ],
  },
  rights: {
    title: 'I tuoi diritti',
    says: ({ name, email }) => [
      'Puoi chiedere di vedere i tuoi dati e di averne una copia, di correggerli, di cancellarli, di limitarne l’uso, e puoi opporti al trattamento (articoli 15-22).',
      'Nome, recapiti e note di una prenotazione si correggono anche da soli, fino all’inizio dell’appuntamento: apri la prenotazione dal collegamento nella mail e scegli «Correggi i miei dati».',
      `Scrivi a ${name}, ${email}, oppure al responsabile della protezione dei dati.`,
    ],
  },
  complaint: {
    title: 'Reclamo',
    says: () => [
      'Chi ritiene che i propri dati siano trattati male può presentare reclamo al Garante per la protezione dei dati personali, Piazza Venezia 11, 00187 Roma, www.garanteprivacy.it, o rivolgersi al giudice (articoli 77 e 79).',
    ],
  },
};

/** Ids of all sections in order. A municipality may replace the text of each. */
export const SECTION_IDS = Object.keys(SECTIONS);

/** Returns the complete notice: the template with the municipality's data and custom texts. */
export function noticeSections(facts: NoticeFacts, choices: NoticeChoices): StoredSection[] {
  return Object.entries(SECTIONS).map(([id, { title, says }]) => {
    const own = choices.customTexts.find((one) => one.id === id);
    return { id, title, paragraphs: own === undefined ? says(facts, choices) : paragraphsOf(own.text) };
  });
}

function paragraphsOf(text: string): string[] {
  return text
    .split(/\n{2,}/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '');
}
