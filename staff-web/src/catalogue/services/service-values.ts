import type { AddServiceInput, ServiceRecordFragment } from '../../gql/graphql.ts';

/** Values of the service form. */
export type ServiceValues = {
  placeId: string;
  name: string;
  description: string;
  /** One per line. */
  synonyms: string;
  durationMinutes: number | string;
  stepMinutes: number | string;
  bufferMinutes: number | string;
  minNoticeMinutes: number | string;
  cancelNoticeMinutes: number | string;
  horizonDays: number | string;
  /** Empty for no limit. */
  maxOpenBookingsPerContact: number | string;
  /** Whether the browser must solve a proof-of-work challenge before booking. */
  proofOfWork: boolean;
  /** Whether citizens need an invitation to see and book the service. */
  invitationOnly: boolean;
  /** Whether a chosen time is held while the citizen fills in the form. */
  holdsTime: boolean;
  coolDownMinutes: number | string;
  maxCitizenChanges: number | string;
  /** Empty if bookings need no confirmation by email. */
  confirmEmailMinutes: number | string;
  /** Hours before the appointment; empty for no such reminder. */
  firstReminderHours: number | string;
  secondReminderHours: number | string;
  /** Days before the appointment; empty if no one is asked. */
  reconfirmDays: number | string;
  releaseHours: number | string;
  /** People whom one appointment may be for; further ones make it longer. */
  maxPeople: number | string;
  minutesPerFurtherPerson: number | string;
  asksNames: boolean;
  /** Services of the place that one appointment may combine with it. */
  combinableServiceIds: string[];
  /** One requirement per line. */
  requirements: string;
  noticeText: string;
  noticeUrl: string;
  externalBookingUrl: string;
  operatorIds: string[];
  position: number | string;
};

/** Number fields that must not be empty. */
export const REQUIRED_NUMBERS = [
  'durationMinutes',
  'stepMinutes',
  'bufferMinutes',
  'minNoticeMinutes',
  'cancelNoticeMinutes',
  'horizonDays',
  'coolDownMinutes',
  'releaseHours',
  'maxCitizenChanges',
  'maxPeople',
  'minutesPerFurtherPerson',
  'position',
] as const;

/** Hours of the reminders of a new service. */
const DEFAULT_REMINDER_HOURS = [72, 24] as const;
const DEFAULT_RELEASE_HOURS = 72;
/** Enough for a change of plans. */
const DEFAULT_CITIZEN_CHANGES = 3;
/** Enough for parents who book for their children or for their own parents. */
const DEFAULT_MAX_OPEN_BOOKINGS = 3;

/** Returns the initial values: the stored service, or the defaults. */
export function toServiceValues(
  service: ServiceRecordFragment | null,
  defaults: { placeId: string; position: number },
): ServiceValues {
  return {
    placeId: service?.placeId ?? defaults.placeId,
    name: service?.name ?? '',
    description: service?.description ?? '',
    synonyms: service?.synonyms.join('\n') ?? '',
    durationMinutes: service?.durationMinutes ?? 15,
    stepMinutes: service?.stepMinutes ?? 15,
    bufferMinutes: service?.bufferMinutes ?? 0,
    minNoticeMinutes: service?.minNoticeMinutes ?? 60,
    cancelNoticeMinutes: service?.cancelNoticeMinutes ?? 60,
    horizonDays: service?.horizonDays ?? 60,
    maxOpenBookingsPerContact: service === null ? DEFAULT_MAX_OPEN_BOOKINGS : (service.maxOpenBookingsPerContact ?? ''),
    proofOfWork: service?.proofOfWork ?? false,
    invitationOnly: service?.invitationOnly ?? false,
    holdsTime: service?.holdsTime ?? true,
    coolDownMinutes: service?.coolDownMinutes ?? 0,
    maxCitizenChanges: service?.maxCitizenChanges ?? DEFAULT_CITIZEN_CHANGES,
    confirmEmailMinutes: service?.confirmEmailMinutes ?? '',
    firstReminderHours: service === null ? DEFAULT_REMINDER_HOURS[0] : (service.firstReminderHours ?? ''),
    secondReminderHours: service === null ? DEFAULT_REMINDER_HOURS[1] : (service.secondReminderHours ?? ''),
    reconfirmDays: service?.reconfirmDays ?? '',
    releaseHours: service?.releaseHours ?? DEFAULT_RELEASE_HOURS,
    maxPeople: service?.maxPeople ?? 1,
    minutesPerFurtherPerson: service?.minutesPerFurtherPerson ?? 0,
    asksNames: service?.asksNames ?? false,
    combinableServiceIds: service?.combinableServiceIds ?? [],
    requirements: service?.requirements.join('\n') ?? '',
    noticeText: service?.notice?.text ?? '',
    noticeUrl: service?.notice?.url ?? '',
    externalBookingUrl: service?.externalBookingUrl ?? '',
    operatorIds: service?.operatorIds ?? [],
    position: service?.position ?? defaults.position,
  };
}

/** Returns the rules of the mutation input, without the operators. Empty lines are dropped, empty texts become null. */
export function toServiceInput(
  values: ServiceValues,
): Omit<AddServiceInput, 'placeId' | 'idempotencyKey' | 'operatorIds' | 'combinableServiceIds'> {
  const { placeId: _, requirements, synonyms, operatorIds: _operatorIds, name, ...rest } = values;
  const { description, noticeText, noticeUrl, externalBookingUrl } = rest;
  return {
    name,
    description: description.trim() || null,
    noticeText: noticeText.trim() || null,
    noticeUrl: noticeUrl.trim() || null,
    externalBookingUrl: externalBookingUrl.trim() || null,
    synonyms: toLines(synonyms),
    requirements: toLines(requirements),
    durationMinutes: Number(rest.durationMinutes),
    stepMinutes: Number(rest.stepMinutes),
    bufferMinutes: Number(rest.bufferMinutes),
    minNoticeMinutes: Number(rest.minNoticeMinutes),
    cancelNoticeMinutes: Number(rest.cancelNoticeMinutes),
    horizonDays: Number(rest.horizonDays),
    maxOpenBookingsPerContact: toOptionalNumber(rest.maxOpenBookingsPerContact),
    proofOfWork: rest.proofOfWork,
    invitationOnly: rest.invitationOnly,
    holdsTime: rest.holdsTime,
    coolDownMinutes: Number(rest.coolDownMinutes),
    maxCitizenChanges: Number(rest.maxCitizenChanges),
    confirmEmailMinutes: toOptionalNumber(rest.confirmEmailMinutes),
    firstReminderHours: toOptionalNumber(rest.firstReminderHours),
    secondReminderHours: toOptionalNumber(rest.secondReminderHours),
    reconfirmDays: toOptionalNumber(rest.reconfirmDays),
    releaseHours: Number(rest.releaseHours),
    maxPeople: Number(rest.maxPeople),
    minutesPerFurtherPerson: Number(rest.minutesPerFurtherPerson),
    asksNames: rest.asksNames,
    position: Number(rest.position),
  };
}

function toOptionalNumber(value: number | string): number | null {
  return value === '' ? null : Number(value);
}

function toLines(text: string): string[] {
  return text.split('\n').filter((line) => line.trim() !== '');
}
