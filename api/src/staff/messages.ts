import { createInstance } from 'i18next';
import type { Locale } from '../context.ts';

const it = {
  notSignedIn: 'Accedi all’area riservata per continuare.',
  notAllowed: 'Non hai il permesso di farlo. Se ti serve, chiedilo a chi amministra il servizio.',
  signInRefused: 'Email, password o codice non corretti.',
  codeNeeded: 'Inserisci il codice a 6 cifre dell’app di autenticazione, oppure un codice di recupero.',
  linkNotValid: 'Il collegamento non è valido, è scaduto o è già stato usato.',
  invalidInput: 'Controlla i dati inseriti.',
  passwordTooShort: 'Scegli una password di almeno {{min}} caratteri',
  passwordTooLong: 'Scegli una password di al massimo {{max}} caratteri',
  passwordIsEmail: 'La password non può essere la tua email',
  passwordMonotonous: 'Scegli una password meno facile da indovinare',
  passwordWrong: 'La password attuale non è corretta',
  codeWrong: 'Il codice non è corretto: controlla che l’orologio del telefono sia esatto e riprova',
  secondFactorOn: 'La verifica in due passaggi è già attiva.',
  emailNotValid: 'Inserisci un indirizzo email valido, ad esempio maria.bianchi@comune.example.it',
  emailTaken: 'C’è già una persona con questa email',
  nameMissing: 'Inserisci nome e cognome',
  nameTooLong: 'Inserisci al massimo {{max}} caratteri',
  nameNotText: 'Inserisci un nome senza caratteri di controllo',
  placeUnknown: 'Questo ufficio o luogo non esiste',
  operatorUnknown: 'Questo operatore non esiste',
  staffMemberNotFound: 'Questa persona non c’è.',
  lastAdministrator: 'Deve restare almeno un amministratore che possa accedere: prima nominane un altro.',
  tooManyTries: 'Troppi tentativi di accesso. Riprova tra {{minutes}} min, oppure reimposta la password.',
};

const en: typeof it = {
  notSignedIn: 'Sign in to the staff area to go on.',
  notAllowed: 'You are not allowed to do this. If you need to, ask whoever administers the service.',
  signInRefused: 'Wrong e-mail, password or code.',
  codeNeeded: 'Enter the 6-digit code of your authenticator app, or a recovery code.',
  linkNotValid: 'The link is not valid, has expired, or was already used.',
  invalidInput: 'Check what you entered.',
  passwordTooShort: 'Choose a password of at least {{min}} characters',
  passwordTooLong: 'Choose a password of at most {{max}} characters',
  passwordIsEmail: 'Your password cannot be your e-mail',
  passwordMonotonous: 'Choose a password that is harder to guess',
  passwordWrong: 'The current password is wrong',
  codeWrong: 'The code is wrong: check that the clock of your phone is right and try again',
  secondFactorOn: 'Two-step verification is already on.',
  emailNotValid: 'Enter a valid e-mail address, for example maria.bianchi@comune.example.it',
  emailTaken: 'Somebody already has this e-mail',
  nameMissing: 'Enter name and surname',
  nameTooLong: 'Enter at most {{max}} characters',
  nameNotText: 'Enter a name without control characters',
  placeUnknown: 'There is no such place',
  operatorUnknown: 'There is no such operator',
  staffMemberNotFound: 'There is no such person.',
  lastAdministrator: 'At least one administrator who can sign in must remain: appoint another first.',
  tooManyTries: 'Too many attempts to sign in. Try again in {{minutes}} min, or reset your password.',
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

/** A sentence of the staff area. */
export function say(locale: Locale, sentence: Sentence, values: Record<string, string | number> = {}): string {
  return words.t(sentence, { lng: locale, ...values });
}
