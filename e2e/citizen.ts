/** An applicant: the values for the booking form. */
export interface Citizen {
  name: string;
  surname: string;
  phone: string;
  email: string;
  notes: string;
}

/** Returns a citizen with default details and a unique e-mail address. */
export function newCitizen(overrides: Partial<Citizen> = {}): Citizen {
  return {
    name: 'Mario',
    surname: 'Rossi',
    phone: '333 1234567',
    email: `mario.${crypto.randomUUID()}@prenotazionetest.example`,
    notes: 'Primo rilascio, documento scaduto.',
    ...overrides,
  };
}

/** Returns the citizen as the API's applicant input. */
export function toApplicant({ name, surname, phone, email }: Citizen): Record<string, string> {
  return { name, surname, phone, email };
}
