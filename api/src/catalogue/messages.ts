import { createInstance } from 'i18next';
import type { Locale } from '../context.ts';

const it = {
  textMissing: 'Compila questo campo',
  textTooLong: 'Inserisci al massimo {{max}} caratteri',
  textNotText: 'Inserisci un testo senza caratteri di controllo',
  tooManyLines: 'Inserisci al massimo {{max}} voci',
  outOfBounds: 'Inserisci un numero da {{min}} a {{max}}',
  emailNotValid: 'Inserisci un indirizzo email valido, ad esempio ufficio@comune.example.it',
  contactNotValid: 'Inserisci l’intero indirizzo email oppure un numero di telefono valido',
  urlNotValid: 'Inserisci un indirizzo web che inizia con https:// o http://',
  noticeWithoutText: 'Scrivi anche il testo della presa visione',
  keyNotValid: 'La chiave della richiesta deve avere da 8 a 100 caratteri',
  nameTaken: 'C’è già una voce con questo nome',
  placeUnknown: 'Questo ufficio non esiste',
  placeRetired: 'Questo ufficio è ritirato: prima rimettilo in uso',
  placeInUse: 'Prima ritira i servizi che si prenotano qui: {{services}}',
  serviceUnknown: 'Questo servizio non esiste',
  operatorUnknown: 'Questo operatore non esiste',
  operatorRetired: 'Questo operatore è ritirato: prima rimettilo in uso',
  capacityInUse:
    'Fino al {{date}} ci sono prenotazioni su postazioni che toglieresti ({{bookings}}). Spostale o annullale, poi riduci la capienza.',
  closesBeforeOpening: 'L’orario di fine deve venire dopo quello di inizio',
  endsBeforeBeginning: 'La data di fine non può venire prima di quella di inizio',
  weekdayNotValid: 'Scegli un giorno della settimana, da 1 (lunedì) a 7 (domenica)',
  hoursOverlap: 'Questo orario si sovrappone a un altro dello stesso giorno',
  hoursElsewhere: 'In quell’orario l’operatore è già presso {{place}}',
  inThePast: 'Scegli una data da oggi in poi',
  tooFarAhead: 'Scegli una data entro {{years}} anni',
  tooLong: 'Una fascia bloccata dura al massimo {{days}} giorni',
  notAHoliday: 'In questa data non cade alcuna festività',
  dayNotValid: 'Questo giorno non esiste nel calendario',
  noOperators: 'Scegli almeno un operatore',
  closureUnknown: 'Questa chiusura non esiste più',
  blockedSlotUnknown: 'Questa fascia bloccata non esiste più',
  choicesMissing: 'La modifica tocca prenotazioni già prese: scegli che cosa fare di ognuna.',
  chosenTimeLost:
    'La prenotazione n. {{number}} non si può spostare all’orario scelto: non è più libero. Scegline un altro.',
  moveWithoutTime: 'Scegli il nuovo orario',
  reasonMissing: 'Inserisci il motivo: il cittadino lo leggerà',
  chosenTwice: 'Questa prenotazione compare due volte',
};

const en: typeof it = {
  textMissing: 'Fill in this field',
  textTooLong: 'Enter at most {{max}} characters',
  textNotText: 'Enter a text without control characters',
  tooManyLines: 'Enter at most {{max}} entries',
  outOfBounds: 'Enter a number from {{min}} to {{max}}',
  emailNotValid: 'Enter a valid e-mail address, for example office@comune.example.it',
  contactNotValid: 'Enter the whole e-mail address or a valid phone number',
  urlNotValid: 'Enter a web address that begins with https:// or http://',
  noticeWithoutText: 'Write the text of the notice, too',
  keyNotValid: 'The key of the request must have 8 to 100 characters',
  nameTaken: 'There is already one of this name',
  placeUnknown: 'This place does not exist',
  placeRetired: 'This place is retired: put it back into use first',
  placeInUse: 'First retire the services that are booked here: {{services}}',
  serviceUnknown: 'This service does not exist',
  operatorUnknown: 'This operator does not exist',
  operatorRetired: 'This operator is retired: put them back into use first',
  capacityInUse:
    'Until {{date}} there are bookings at counters that you would take away ({{bookings}}). Move or cancel them, then reduce the capacity.',
  closesBeforeOpening: 'The end must come after the beginning',
  endsBeforeBeginning: 'The last date cannot come before the first',
  weekdayNotValid: 'Choose a day of the week, from 1 (Monday) to 7 (Sunday)',
  hoursOverlap: 'These hours overlap others of the same day',
  hoursElsewhere: 'At that time the operator is already at {{place}}',
  inThePast: 'Choose a date from today on',
  tooFarAhead: 'Choose a date within {{years}} years',
  tooLong: 'A blocked slot lasts at most {{days}} days',
  notAHoliday: 'There is no holiday on this date',
  dayNotValid: 'There is no such day in the calendar',
  noOperators: 'Choose at least one operator',
  closureUnknown: 'This closure is no longer there',
  blockedSlotUnknown: 'This blocked slot is no longer there',
  choicesMissing: 'The change hits bookings that were already made: choose what to do with each.',
  chosenTimeLost:
    'Booking no. {{number}} cannot be moved to the chosen time: it is no longer free. Choose another one.',
  moveWithoutTime: 'Choose the new time',
  reasonMissing: 'Enter the reason: the citizen will read it',
  chosenTwice: 'This booking is here twice',
};

const words = createInstance();
void words.init({
  lng: 'it',
  fallbackLng: 'it',
  initAsync: false,
  resources: { it: { translation: it }, en: { translation: en } },
  interpolation: { escapeValue: false },
});

/** Which sentence. */
export type Sentence = keyof typeof it;

/** A sentence for staff about what they manage: places, services, operators, and time. */
export function say(locale: Locale, sentence: Sentence, values: Record<string, string | number> = {}): string {
  return words.t(sentence, { lng: locale, ...values });
}
