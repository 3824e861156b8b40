import type { ServiceAgenda } from '../../../agenda/service-agenda/types.ts';
import { Service } from '../../../db/entities/catalogue/service.ts';
import type { RequestContext } from '../../../context.ts';
import { durationText } from '../../../field-rules/duration-text.ts';
import { t } from '../../../graphql/messages.ts';

/** What the citizen read about the service before sending the booking. */
export type SeenService = {
  durationMinutes: number;
  address: string;
  noticeText: string | null;
  /** Length of the whole visit. */
  totalMinutes?: number | null;
  /** Notices of the further services. */
  further?: readonly { serviceId: string; noticeText: string | null }[] | null;
};

/** What changed in the catalogue since the citizen read it. */
export type ServiceChangeKind = 'RETIRED' | 'EXTERNAL' | 'OPERATOR_GONE' | 'ADDRESS' | 'DURATION' | 'NOTICE';

/** Nothing was booked; `message` lists the changes. */
export type ServiceChangedOutcome = { kind: 'serviceChanged'; changes: ServiceChangeKind[]; message: string };

/** A change and its sentence in the language of the request. */
type Change = { kind: ServiceChangeKind; message: string };

/**
 * Returns the changes of a service since the citizen read it, or null without changes. A booking is refused if it would
 * differ from what the citizen saw; a notice that was removed is no reason to refuse.
 */
export function findServiceChanges(
  { locale }: RequestContext,
  {
    service,
    visit,
    place,
    operatorGone,
  }: Pick<ServiceAgenda, 'service' | 'visit' | 'place'> & { operatorGone: boolean },
  seen: SeenService,
): ServiceChangedOutcome | null {
  const { name } = service;
  const changes: Change[] = [];
  if (service.externalBookingUrl !== null) {
    changes.push({ kind: 'EXTERNAL', message: t(locale, 'changedExternal', { service: name }) });
  }
  if (operatorGone) changes.push({ kind: 'OPERATOR_GONE', message: t(locale, 'changedOperator', { service: name }) });
  if (place.address !== seen.address) {
    const values = { service: name, place: place.name, address: place.address };
    changes.push({ kind: 'ADDRESS', message: t(locale, 'changedAddress', values) });
  }
  const before = findLengthBefore(service, visit, seen);
  if (before !== null) {
    const duration = durationText(locale, before.now);
    const values = { service: name, duration, before: durationText(locale, before.seen) };
    changes.push({ kind: 'DURATION', message: t(locale, 'changedDuration', values) });
  }
  if (service.noticeText !== null && service.noticeText !== seen.noticeText) {
    changes.push({ kind: 'NOTICE', message: t(locale, 'changedNotice', { service: name }) });
  }
  for (const { service: other } of visit.parts.slice(1)) {
    const shown = seen.further?.find(({ serviceId }) => serviceId === String(other.id));
    if (shown === undefined || other.noticeText === null || other.noticeText === shown.noticeText) continue;
    changes.push({ kind: 'NOTICE', message: t(locale, 'changedNotice', { service: other.name }) });
  }
  return changes.length === 0 ? null : toOutcome(changes);
}

/** Returns the minutes that the citizen saw and those that are true now; null if they are equal. */
function findLengthBefore(
  whole: ServiceAgenda['service'],
  { parts }: ServiceAgenda['visit'],
  { durationMinutes, totalMinutes }: SeenService,
): { seen: number; now: number } | null {
  if (totalMinutes !== null && totalMinutes !== undefined)
    return totalMinutes === whole.durationMinutes ? null : { seen: totalMinutes, now: whole.durationMinutes };
  const now = parts[0].service.durationMinutes;
  return now === durationMinutes ? null : { seen: durationMinutes, now };
}

/** Returns that a service was retired, with its name; null if no service had this id. */
export async function findRetiredService(
  { em, municipality, locale }: RequestContext,
  serviceId: number,
): Promise<ServiceChangedOutcome | null> {
  const service = await em.findOne(Service, { municipality: municipality.id, id: serviceId });
  if (service === null) return null;
  return toOutcome([{ kind: 'RETIRED', message: t(locale, 'changedRetired', { service: service.name }) }]);
}

function toOutcome(changes: readonly Change[]): ServiceChangedOutcome {
  return {
    kind: 'serviceChanged',
    changes: changes.map(({ kind }) => kind),
    message: changes.map(({ message }) => message).join(' '),
  };
}
