import type { ChooseValue } from '../../test-support/tenants/run-every-field.ts';

/** Recognisable personal data. */
export const PERSON = {
  name: 'Qxcanaryname',
  surname: 'Qxcanarysurname',
  phone: '333 7654321',
  email: 'qxcanarymail@example.it',
  notes: 'Qxcanarynotes: vengo con mia madre',
  reason: 'Qxcanaryreason',
  address: 'Via Qxcanaryaddress 1',
  password: 'una qxcanarypassword lunga',
  code: 'qxcanarycode',
  idempotencyKey: 'qxcanarykey della richiesta',
};

/** Returns the value with all personal fields replaced. */
export function toldBy(usual: ChooseValue): ChooseValue {
  const typed: Record<string, unknown> = {
    ...PERSON,
    currentPassword: PERSON.password,
    newPassword: PERSON.password,
    'PersonInput.contact': PERSON.email,
    'FindBookingsInput.text': PERSON.surname,
  };
  return (owner, name) => typed[`${owner}.${name}`] ?? typed[name] ?? usual(owner, name);
}

/** Returns the query once per value, with that value replaced by one of a wrong type. */
export function misfits(variables: Record<string, unknown>): Record<string, unknown>[] {
  return Object.entries(variables).flatMap(([name, value]) =>
    replacements(value).map((replaced) => ({ ...variables, [name]: replaced })),
  );
}

function replacements(value: unknown): unknown[] {
  if (Array.isArray(value)) return [PERSON.notes, ...replacements(value[0]).map((one) => [one])];
  if (typeof value === 'object' && value !== null) {
    return [PERSON.notes, ...misfits(value as Record<string, unknown>)];
  }
  return [{ [PERSON.name]: PERSON.surname }, PERSON.notes, ...(typeof value === 'string' ? [] : [null])];
}
