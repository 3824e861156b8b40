import { createInstance } from 'i18next';
import type { Locale } from '../context.ts';

const it = {
  slotTaken: 'La data e l’orario scelti non sono più disponibili. Scegli un altro orario tra quelli disponibili.',
  slotNotOffered: 'In quell’orario il servizio non si può prenotare. Scegli un orario tra quelli disponibili.',
  bookingNotFound: 'Il collegamento non è valido oppure la prenotazione è già stata annullata.',
  bookingUnknown: 'Questa prenotazione non esiste.',
  bookingChanged: 'Nel frattempo qualcun altro ha cambiato questa prenotazione. Ecco com’è adesso.',
  staffSlotNotOffered: 'In quell’orario nessun operatore del servizio è aperto.',
  reasonMissing: 'Inserisci il motivo: il cittadino lo leggerà',
  confirmationExpired:
    'Il tempo per confermare è finito e il posto è di nuovo libero per tutti. Puoi prenotare di nuovo.',
  tooLateToCancel: 'Non è più possibile annullare online questa prenotazione. Contatta l’ufficio.',
  invalidInput: 'Controlla i dati inseriti.',
  nameMissing: 'Inserisci il nome',
  surnameMissing: 'Inserisci il cognome',
  nameTooLong: 'Inserisci al massimo {{max}} caratteri',
  nameNotText: 'Inserisci un nome senza caratteri di controllo',
  phoneNotValid: 'Inserisci un numero di telefono valido, ad esempio 333 1234567',
  emailNotValid: 'Inserisci un indirizzo email valido, ad esempio mario.rossi@example.it',
  notesTooLong: 'Inserire al massimo {{max}} caratteri',
  reasonTooLong: 'Inserire al massimo {{max}} caratteri',
  privacyNotRead: 'Per continuare devi prendere visione dell’informativa privacy',
  noticeNotRead: 'Per continuare devi prendere visione dell’occorrente e dei costi del servizio',
  serviceUnknown: 'Questo servizio non esiste o non è più prenotabile',
  serviceElsewhere: 'Questo servizio si prenota altrove: {{url}}',
  operatorNotOffering: 'Questo referente non offre il servizio scelto',
  keyNotValid: 'La chiave della richiesta deve avere da 8 a 100 caratteri',
  tooManyBookings:
    'Con questa email o con questo numero di telefono ci sono già prenotazioni aperte per questo servizio: il massimo è {{most}}. Puoi annullarne una, oppure prenotare di nuovo dopo l’appuntamento.',
  tooManyMails:
    'Nell’ultima ora questo indirizzo email è già stato usato per più prenotazioni. Riprova tra {{minutes}} minuti, usa un altro indirizzo oppure contatta l’ufficio.',
  tooManyRequestsOneMinute: 'Troppe richieste da questa connessione. Riprova tra un minuto.',
  tooManyRequestsMinutes: 'Troppe richieste da questa connessione. Riprova tra {{minutes}} minuti.',
  proofWanted: 'Prima di prenotare serve una verifica automatica del browser. Riprova.',
  keyUsedForAnother: 'Questa chiave è già stata usata per un’altra richiesta',
  unavailable: 'Il servizio non è disponibile in questo momento. Riprova tra qualche istante.',
  pageIsOld: 'Il servizio è stato aggiornato mentre questa pagina era aperta. Ricarica la pagina per continuare.',
};

const en: typeof it = {
  slotTaken: 'The date and time you chose are no longer available. Choose another time among those available.',
  slotNotOffered: 'The service cannot be booked at that time. Choose a time among those available.',
  bookingNotFound: 'The link is not valid, or the booking has already been cancelled.',
  bookingUnknown: 'This booking does not exist.',
  bookingChanged: 'Somebody else changed this booking meanwhile. This is how it is now.',
  staffSlotNotOffered: 'No operator of the service is open at that time.',
  reasonMissing: 'Enter the reason: the citizen will read it',
  confirmationExpired: 'The time to confirm is over and the time is free for everybody again. You can book again.',
  tooLateToCancel: 'This booking can no longer be cancelled online. Please contact the office.',
  invalidInput: 'Check what you entered.',
  nameMissing: 'Enter your first name',
  surnameMissing: 'Enter your surname',
  nameTooLong: 'Enter at most {{max}} characters',
  nameNotText: 'Enter a name without control characters',
  phoneNotValid: 'Enter a valid phone number, for example 333 1234567',
  emailNotValid: 'Enter a valid e-mail address, for example mario.rossi@example.it',
  notesTooLong: 'Enter at most {{max}} characters',
  reasonTooLong: 'Enter at most {{max}} characters',
  privacyNotRead: 'To go on, confirm that you have read the privacy notice',
  noticeNotRead: 'To go on, confirm that you have read what the service needs and costs',
  serviceUnknown: 'This service does not exist or can no longer be booked',
  serviceElsewhere: 'This service is booked elsewhere: {{url}}',
  operatorNotOffering: 'This operator does not offer the chosen service',
  keyNotValid: 'The key of the request must have 8 to 100 characters',
  tooManyBookings:
    'With this e-mail address or telephone number there are open bookings for this service already: at most {{most}} are allowed. You can cancel one, or book again after the appointment.',
  tooManyMails:
    'In the last hour this e-mail address was used for several bookings already. Try again in {{minutes}} minutes, use another address, or contact the office.',
  tooManyRequestsOneMinute: 'Too many requests from this connection. Try again in a minute.',
  tooManyRequestsMinutes: 'Too many requests from this connection. Try again in {{minutes}} minutes.',
  proofWanted: 'Before booking, your browser has to pass an automatic check. Try again.',
  keyUsedForAnother: 'This key was already used for another request',
  unavailable: 'The service is not available right now. Try again in a moment.',
  pageIsOld: 'The service was updated while this page was open. Reload the page to go on.',
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

/** A sentence of the API in a citizen's language. */
export function say(locale: Locale, sentence: Sentence, values: Record<string, string | number> = {}): string {
  return words.t(sentence, { lng: locale, ...values });
}
