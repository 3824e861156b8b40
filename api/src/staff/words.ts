import { createInstance } from 'i18next';
import type { Locale } from '../work.ts';

const it = {
  notSignedIn: 'Accedi all’area riservata per continuare.',
  notAllowed: 'Non hai il permesso di farlo. Se ti serve, chiedilo a chi amministra il servizio.',
  signInRefused: 'Email, password o codice non corretti.',
  codeNeeded: 'Inserisci il codice a 6 cifre dell’app di autenticazione, oppure un codice di recupero.',
  tooManyTries: 'Troppi tentativi di accesso. Riprova tra {{minutes}} min, oppure reimposta la password.',
};

const en: typeof it = {
  notSignedIn: 'Sign in to the staff area to go on.',
  notAllowed: 'You are not allowed to do this. If you need to, ask whoever administers the service.',
  signInRefused: 'Wrong e-mail, password or code.',
  codeNeeded: 'Enter the 6-digit code of your authenticator app, or a recovery code.',
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
