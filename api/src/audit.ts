import type { EntityManager } from '@mikro-orm/postgresql';
import { v7 as uuid } from 'uuid';
import { AuditEntry } from './db/entities/booking/audit-entry.ts';
import type { RequestContext } from './context.ts';

/** What was done to which record. */
export type AuditRecord = {
  /** Verb and noun: "blockSlots". */
  action: string;
  /** Kind of record: "Booking". */
  subject: string;
  subjectId: string | number;
  /** What changed; never personal data of citizens. */
  details?: Record<string, unknown>;
};

/** Writes who did what, in the transaction of the act: neither is there without the other. */
export function writeAuditEntry(
  em: EntityManager,
  { municipality, now, actor }: RequestContext,
  { action, subject, subjectId, details = {} }: AuditRecord,
): void {
  em.create(AuditEntry, {
    municipality: municipality.id,
    id: uuid(),
    at: new Date(now),
    actorKind: actor.kind,
    ...(actor.kind === 'STAFF' && { staffMember: [municipality.id, actor.id] }),
    action,
    subject,
    subjectId: String(subjectId),
    details,
  });
}

/** The same as values for a statement that writes its own line: actor kind and staff id. */
export function actorColumns({ actor }: Pick<RequestContext, 'actor'>): [kind: string, staffId: number | null] {
  return [actor.kind, actor.kind === 'STAFF' ? actor.id : null];
}
