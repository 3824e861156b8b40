import type { EntityManager } from '@mikro-orm/postgresql';
import { writeAuditEntry, type AuditRecord } from '../audit.ts';
import type { RequestContext } from '../context.ts';

/** Writes an audit entry with the old and new value of each changed field. Writes nothing if no field changed. */
export function auditChange(
  tx: EntityManager,
  ctx: RequestContext,
  entry: Omit<AuditRecord, 'details'>,
  before: Record<string, unknown>,
  after: Record<string, unknown>,
): void {
  const changed = Object.keys(after).filter((field) => !isEqual(before[field], after[field]));
  if (changed.length === 0) return;
  const details = changed.map((field) => [field, { from: before[field] ?? null, to: after[field] ?? null }]);
  writeAuditEntry(tx, ctx, { ...entry, details: Object.fromEntries(details) as Record<string, unknown> });
}

function isEqual(a: unknown, b: unknown): boolean {
  return JSON.stringify(a ?? null) === JSON.stringify(b ?? null);
}
