import type { StaffRole } from '../db/entities/staff/staff.ts';
import type { Staff } from '../graphql/graphql-context.ts';

/** How far a role reaches with an act. */
type Scope = 'everywhere' | 'assignedPlaces' | 'assignedPlacesOrOwnAgenda' | 'ownAgenda' | 'self' | 'nowhere';

const SCOPES = {
  manageOwnAccount: { ADMIN: 'self', MANAGER: 'self', OPERATOR: 'self' },
  manageStaff: { ADMIN: 'everywhere', MANAGER: 'nowhere', OPERATOR: 'nowhere' },
  manageMunicipality: { ADMIN: 'everywhere', MANAGER: 'nowhere', OPERATOR: 'nowhere' },
  managePersonalData: { ADMIN: 'everywhere', MANAGER: 'nowhere', OPERATOR: 'nowhere' },
  readAudit: { ADMIN: 'everywhere', MANAGER: 'nowhere', OPERATOR: 'nowhere' },
  readAgenda: { ADMIN: 'everywhere', MANAGER: 'assignedPlaces', OPERATOR: 'assignedPlacesOrOwnAgenda' },
  manageBookings: { ADMIN: 'everywhere', MANAGER: 'assignedPlaces', OPERATOR: 'assignedPlacesOrOwnAgenda' },
  blockSlots: { ADMIN: 'everywhere', MANAGER: 'assignedPlaces', OPERATOR: 'ownAgenda' },
  editOpeningHours: { ADMIN: 'everywhere', MANAGER: 'assignedPlaces', OPERATOR: 'nowhere' },
  editCatalogue: { ADMIN: 'everywhere', MANAGER: 'assignedPlaces', OPERATOR: 'nowhere' },
  closePlace: { ADMIN: 'everywhere', MANAGER: 'assignedPlaces', OPERATOR: 'nowhere' },
  readStatistics: { ADMIN: 'everywhere', MANAGER: 'assignedPlaces', OPERATOR: 'nowhere' },
} satisfies Record<string, Record<StaffRole, Scope>>;

/** Something that staff do. */
export type Action = keyof typeof SCOPES;

/** What an act touches: every place it has to do with, whose agenda, whose account. */
export type Target = { placeIds?: readonly number[]; operatorId?: number | null; staffId?: number };

/**
 * Whether a member of staff may do something to a target: the only place that decides it. Without a target: whether
 * there is anything at all to which they may. What touches several places may only be done by whoever was given all.
 */
export function can(staff: Staff, act: Action, target?: Target): boolean {
  const reach: Scope = SCOPES[act][staff.role];
  if (target === undefined) return reach !== 'nowhere';
  switch (reach) {
    case 'everywhere':
      return true;
    case 'assignedPlaces':
      return isInAssignedPlaces(staff, target);
    case 'assignedPlacesOrOwnAgenda':
      return isInAssignedPlaces(staff, target) || isOwnAgenda(staff, target);
    case 'ownAgenda':
      return isOwnAgenda(staff, target);
    case 'self':
      return target.staffId === staff.id;
    case 'nowhere':
      return false;
  }
}

function isInAssignedPlaces(staff: Staff, { placeIds = [] }: Target): boolean {
  return placeIds.length > 0 && placeIds.every((id) => staff.placeIds.includes(id));
}

function isOwnAgenda(staff: Staff, { operatorId = null }: Target): boolean {
  return operatorId !== null && operatorId === staff.operatorId;
}

/**
 * Among what a member of staff may do something to: null is everything; else these places, and the agenda of this
 * operator wherever it is. For lists, which show what one may see and are silent about the rest.
 */
export function permittedScope(
  staff: Staff,
  act: Action,
): { placeIds: readonly number[]; operatorId: number | null } | null {
  const { placeIds, operatorId } = staff;
  switch (SCOPES[act][staff.role] as Scope) {
    case 'everywhere':
      return null;
    case 'assignedPlaces':
      return { placeIds, operatorId: null };
    case 'assignedPlacesOrOwnAgenda':
      return { placeIds, operatorId };
    case 'ownAgenda':
      return { placeIds: [], operatorId };
    case 'self':
    case 'nowhere':
      return { placeIds: [], operatorId: null };
  }
}
