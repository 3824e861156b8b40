import type { Locale } from '../../context.ts';

/** Texts of the citizens' page that a browser shows before the app has started, or when it cannot start. */
export interface PageTexts {
  product: string;
  pageName: string;
  description: string;
  /** Shown before the office's telephone number when the app has not started in time. */
  help: string;
  /** Shown before the office's telephone number when the browser runs no scripts. */
  noScript: string;
}

/** The texts of the citizens' page by language; the app has the same names in its own catalogues. */
export const PAGE_TEXTS: Record<Locale, PageTexts> = {
  it: {
    product: 'Prenotazioni',
    pageName: 'Prenotazione appuntamento',
    description: 'Prenota online un appuntamento con gli uffici comunali.',
    help:
      'La pagina non si apre? La connessione potrebbe essere lenta o il browser troppo vecchio. ' +
      'Ricarica la pagina oppure telefona: ti aiutiamo a prenotare.',
    noScript:
      'Per prenotare online il browser deve poter eseguire JavaScript. In alternativa telefona agli uffici comunali:',
  },
  en: {
    product: 'Bookings',
    pageName: 'Book an appointment',
    description: 'Book an appointment with the municipal offices online.',
    help:
      'Is this page not opening? The connection may be slow or the browser too old. ' +
      'Reload the page, or call us: we will help you book.',
    noScript: 'Booking online needs a browser that runs JavaScript. You can also call the municipal offices:',
  },
};
