import type { AuditNamesQuery } from '../gql/graphql.ts';

/** What the records of the trail are called, kind by kind: by then some may have other names than when it happened. */
export type RecordNames = Record<string, ReadonlyMap<string, string>>;

/** The names of everything that has one. */
export function toRecordNames({ staffCatalogue, staffMembers }: AuditNamesQuery): RecordNames {
  return {
    Place: toNameMap(staffCatalogue.places),
    Service: toNameMap(staffCatalogue.services),
    Operator: toNameMap(staffCatalogue.operators),
    StaffMember: toNameMap(staffMembers),
  };
}

function toNameMap(records: readonly { id: string; name: string }[]): ReadonlyMap<string, string> {
  return new Map(records.map(({ id, name }) => [id, name]));
}
