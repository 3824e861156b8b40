import type { AuditNamesQuery } from '../gql/graphql.ts';

/** Current names of records by kind and id. A record may have been renamed since the audit entry. */
export type RecordNames = Record<string, ReadonlyMap<string, string>>;

/** Returns the names of all places, services, operators and members. */
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
