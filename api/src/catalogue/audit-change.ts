import type { EntityManager } from '@mikro-orm/postgresql';
import { writeAuditEntry, type AuditRecord } from '../audit.ts';
import type { RequestContext } from '../context.ts';

/** Writes each field that is not as it was, with both values; what changed nothing leaves no line. */
export function auditChange(
  tx: EntityManager,
  ctx: RequestContext,
  deed: Omit<AuditRecord, 'details'>,
  before: Record<string, unknown>,
  after: Record<string, unknown>,
): void {
  const changed = Object.keys(after).filter((field) => !same(before[field], after[field]));
  if (changed.length === 0) return;
  const details = changed.map((field) => [field, { from: before[field] ?? null, to: after[field] ?? null }]);
  writeAuditEntry(tx, ctx, { ...deed, details: Object.fromEntries(details) as Record<string, unknown> });
}

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a ?? null) === JSON.stringify(b ?? null);
}
