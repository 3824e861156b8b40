import { ADMINISTRATOR, signInOverHttp, type StaffClient, type StorageState } from '../service/staff-api.ts';
import { addOperator, addRecord, setHours, type OfficeOperator } from '../service/test-office.ts';

const OPERATORS = 100;
const HOURS = ['09:00', '10:00', '11:00'];

/** A large office with its bookings of one day, and the session of the administrator. */
export interface AgendaOffice {
  placeId: string;
  date: string;
  bookings: number;
  storageState: StorageState;
}

/** Creates a place with a hundred operators and three hundred bookings on the next day. */
export async function createAgendaOffice(): Promise<AgendaOffice> {
  const staff = await signInOverHttp(ADMINISTRATOR);
  const position = 91;
  const place = await addRecord<{ id: string }>(staff, 'place', 'id', {
    name: 'Sportello polifunzionale',
    kind: 'OFFICE',
    address: 'Piazza delle Prove 1, 80023 Caivano (NA)',
    position,
  });
  const operators: OfficeOperator[] = [];
  for (let index = 1; index <= OPERATORS; index++) operators.push(await addOperator(staff, `Operatore ${index}`));
  const service = await addRecord<{ id: string }>(staff, 'service', 'id', {
    placeId: place.id,
    name: 'Pratica allo sportello',
    durationMinutes: 15,
    stepMinutes: 15,
    bufferMinutes: 0,
    minNoticeMinutes: 0,
    cancelNoticeMinutes: 0,
    horizonDays: 30,
    requirements: [],
    operatorIds: operators.map(({ id }) => id),
    position,
  });
  const date = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);
  for (const operator of operators) {
    await setHours(staff, operator, place, { opens: '09:00', closes: '13:00' });
    for (const hour of HOURS) await book(staff, service.id, operator.id, `${date}T${hour}:00+01:00`);
  }
  const { storageState } = staff;
  await staff.close();
  return { placeId: place.id, date, bookings: OPERATORS * HOURS.length, storageState };
}

async function book(staff: StaffClient, serviceId: string, operatorId: string, startsAt: string): Promise<void> {
  const input = {
    serviceId,
    operatorId,
    startsAt,
    applicant: { surname: 'Rossi', name: 'Anna', phone: '', email: '' },
    source: 'DESK',
    override: true,
    idempotencyKey: crypto.randomUUID(),
  };
  const { answer } = await staff.query<{ answer: { __typename: string } }>(
    `mutation ($input: BookOnBehalfInput!) { answer: bookOnBehalf(input: $input) { __typename } }`,
    { input },
  );
  if (answer.__typename !== 'StaffBookingSuccess') throw new Error(`The booking failed: ${answer.__typename}`);
}
