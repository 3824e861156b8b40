/** Somebody who books, with what they type into the form. */
export interface Citizen {
  name: string;
  surname: string;
  phone: string;
  email: string;
  notes: string;
}

/** A citizen like any other, with an e-mail address that nobody else has. */
export function newCitizen(unlike: Partial<Citizen> = {}): Citizen {
  return {
    name: 'Mario',
    surname: 'Rossi',
    phone: '333 1234567',
    email: `mario.${crypto.randomUUID()}@prenotazionetest.example`,
    notes: 'Primo rilascio, documento scaduto.',
    ...unlike,
  };
}

/** The same person as the API wants to be told of. */
export function applicantOf({ name, surname, phone, email }: Citizen): Record<string, string> {
  return { name, surname, phone, email };
}
