import type { StaffRole } from '../db/entities/staff/staff.ts';
import type { Staff } from '../graphql/graphql-context.ts';

/** Where a role may perform an action. */
type Scope = 'everywhere' | 'assignedPlaces' | 'assignedPlacesOrOwnAgenda' | 'ownAgenda' | 'self' | 'nowhere';

const SCOPES = {
  manageOwnAccount: { ADMIN: 'self', MANAGER: 'self', OPERATOR: 'self' },
  manageStaff: { ADMIN: 'everywhere', MANAGER: 'nowhere', OPERATOR: 'nowhere' },
  manageMunicipality: { ADMIN: 'everywhere', MANAGER: 'nowhere', OPERATOR: 'nowhere' },
  managePersonalData: { ADMIN: 'everywhere', MANAGER: 'nowhere', OPERATOR: 'nowhere' },
  readAudit: { ADMIN: 'everywhere', MANAGER: 'nowhere', OPERATOR: 'nowhere' },
  readAgenda: { ADMIN: 'everywhere', MANAGER: 'assignedPlaces', OPERATOR: 'assignedPlacesOrOwnAgenda' },
  manageBookings: { ADMIN: 'everywhere', MANAGER: 'assignedPlaces', OPERATOR: 'assignedPlacesOrOwnAgenda' },
  manageWaitingList: { ADMIN: 'everywhere', MANAGER: 'assignedPlaces', OPERATOR: 'assignedPlaces' },
  manageInvitations: { ADMIN: 'everywhere', MANAGER: 'assignedPlaces', OPERATOR: 'nowhere' },
  overrideAvailability: { ADMIN: 'everywhere', MANAGER: 'assignedPlaces', OPERATOR: 'ownAgenda' },
  blockSlots: { ADMIN: 'everywhere', MANAGER: 'assignedPlaces', OPERATOR: 'ownAgenda' },
  editOpeningHours: { ADMIN: 'everywhere', MANAGER: 'assignedPlaces', OPERATOR: 'nowhere' },
  editCatalogue: { ADMIN: 'everywhere', MANAGER: 'assignedPlaces', OPERATOR: 'nowhere' },
  closePlace: { ADMIN: 'everywhere', MANAGER: 'assignedPlaces', OPERATOR: 'nowhere' },
  readStatistics: { ADMIN: 'everywhere', MANAGER: 'assignedPlaces', OPERATOR: 'nowhere' },
} satisfies Record<string, Record<StaffRole, Scope>>;

/** An action that requires a permission. */
export type Action = keyof typeof SCOPES;

/** An account without the required second factor may only manage itself, which includes setting it up. */
function toScope({ role, lacksSecondFactor }: Staff, action: Action): Scope {
  return lacksSecondFactor && action !== 'manageOwnAccount' ? 'nowhere' : SCOPES[action][role];
}

/** Resources that an action affects: all its places, the operator of an agenda, a staff account. */
export type Target = { placeIds?: readonly number[]; operatorId?: number | null; staffId?: number };

/**
 * Returns whether a member of staff may perform an action on a target; no other code decides permissions. Without a
 * target, returns whether any target could be permitted. A target with several places requires all of them.
 */
export function can(staff: Staff, action: Action, target?: Target): boolean {
  const scope = toScope(staff, action);
  if (target === undefined) return scope !== 'nowhere';
  switch (scope) {
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
 * Returns the scope in which a member of staff may perform an action, as a filter for lists: null permits everything,
 * otherwise the places, and the operator's agenda at any place.
 */
export function permittedScope(
  staff: Staff,
  action: Action,
): { placeIds: readonly number[]; operatorId: number | null } | null {
  const { placeIds, operatorId } = staff;
  switch (toScope(staff, action)) {
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
