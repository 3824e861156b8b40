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

/** Writes an audit entry with the transaction of the change, so that both are committed or neither is. */
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

/** Returns the actor columns for a statement that inserts its own audit entry: kind and staff id. */
export function actorColumns({ actor }: Pick<RequestContext, 'actor'>): [kind: string, staffId: number | null] {
  return [actor.kind, actor.kind === 'STAFF' ? actor.id : null];
}
