import { openSession } from '../../staff/sessions/session.ts';
import type { StaffArea } from '../staff-area.ts';
import type { PopulatedTenant } from '../tenants/fully-populated-tenant.ts';

/** Queries of the versions, each with the inputs that send what it returns. */
const VERSION_QUERIES = [
  ['blockedSlot(blockedSlotId: $blockedSlotId) { version }', ['ChangeBlockedSlotInput']],
  ['municipalitySettings { version }', ['ChangeMunicipalityInput']],
  [
    'privacySettings { version internalNotesVersion notice { version } }',
    ['SetInternalNotesInCopyInput', 'SetRetentionInput', 'PrivacyNoticeInput'],
  ],
  ['staffMembers { id version }', ['ChangeStaffAccessInput']],
  [
    `staffCatalogue { places { id version address } services { id version durationMinutes notice { text } }
      patronSaint { version }
      operators { id version hoursVersions { placeId version } exceptions { placeId date version } } }`,
    [
      'SeenServiceInput',
      'SetPatronSaintInput',
      'ChangePlaceInput',
      'ChangeServiceInput',
      'ChangeOperatorInput',
      'SetOpeningHoursInput',
      'SetOpeningExceptionInput',
      'RemoveOpeningExceptionInput',
    ],
  ],
] as const;

/** Every input that sends a version or what the page showed. */
export const VERSION_INPUTS: readonly string[] = VERSION_QUERIES.flatMap(([, inputs]) => inputs);

type Versioned = { id: string; version: string };
type Versions = Partial<{
  blockedSlot: { version: string } | null;
  municipalitySettings: { version: string };
  privacySettings: { version: string; internalNotesVersion: string; notice: { version: string } };
  staffMembers: Versioned[];
  staffCatalogue: {
    patronSaint: { version: string } | null;
    places: (Versioned & { address: string })[];
    services: (Versioned & { durationMinutes: number; notice: { text: string } | null })[];
    operators: (Versioned & {
      hoursVersions: { placeId: string; version: string }[];
      exceptions: { placeId: string; date: string; version: string }[];
    })[];
  };
}>;

/** Returns what the client of a request with some inputs read before it: versions, and the service as it was shown. */
export async function readVersions(
  office: StaffArea,
  staffId: number,
  comune: PopulatedTenant,
  inputs: readonly string[],
): Promise<Record<string, unknown>> {
  const queries = VERSION_QUERIES.filter(([, readFor]) => readFor.some((input) => inputs.includes(input)));
  if (queries.length === 0) return {};
  const declared = inputs.includes('ChangeBlockedSlotInput') ? '($blockedSlotId: ID!)' : '';
  const browser = office.browser();
  browser.cookie = `prenotazioni-staff=${(await openSession(office.ctx(), staffId)).token}`;
  const { data } = await browser.request<Versions>(
    `query ${declared} { ${queries.map(([query]) => query).join(' ')} }`,
    {
      blockedSlotId: String(comune.blockedSlotId),
    },
  );
  const find = <T extends Versioned>(records: T[] | undefined, id: number) =>
    records?.find((one) => one.id === String(id));
  const operator = find(data.staffCatalogue?.operators, comune.operator.id);
  const at = (date: string) => operator?.exceptions.find((one) => one.date === date)?.version ?? null;
  const service = find(data.staffCatalogue?.services, comune.service.id);
  const place = find(data.staffCatalogue?.places, comune.place.id);
  const versions: Record<string, unknown> = {
    'SeenServiceInput.durationMinutes': service?.durationMinutes,
    'SeenServiceInput.address': place?.address,
    'SeenServiceInput.noticeText': service?.notice?.text ?? null,
    'ChangeBlockedSlotInput.version': data.blockedSlot?.version,
    'ChangeMunicipalityInput.version': data.municipalitySettings?.version,
    'SetPatronSaintInput.version': data.staffCatalogue?.patronSaint?.version ?? null,
    'SetInternalNotesInCopyInput.version': data.privacySettings?.internalNotesVersion,
    'SetRetentionInput.version': data.privacySettings?.version,
    'PrivacyNoticeInput.version': data.privacySettings?.notice.version,
    'ChangeStaffAccessInput.version': find(data.staffMembers, comune.invited.id)?.version,
    'ChangePlaceInput.version': place?.version,
    'ChangeServiceInput.version': service?.version,
    'ChangeOperatorInput.version': operator?.version,
    'SetOpeningHoursInput.version': operator?.hoursVersions[0]?.version ?? null,
    'SetOpeningExceptionInput.version': at('2026-11-26'),
    'RemoveOpeningExceptionInput.version': at('2026-11-27') ?? 'none',
  };
  const isRead = (field: string) =>
    queries.some(([, readFor]) => readFor.some((input) => field.startsWith(`${input}.`)));
  return Object.fromEntries(Object.entries(versions).filter(([field]) => isRead(field)));
}
