import type { StaffRole } from '../db/entities/staff/staff.ts';
import type { Staff } from '../graphql/graphql-context.ts';

/** How far a role reaches with an act. */
type Scope = 'everywhere' | 'givenPlaces' | 'givenPlacesOrOwnAgenda' | 'ownAgenda' | 'self' | 'nowhere';

const reaches = {
  keepOwnAccount: { ADMIN: 'self', MANAGER: 'self', OPERATOR: 'self' },
  manageStaff: { ADMIN: 'everywhere', MANAGER: 'nowhere', OPERATOR: 'nowhere' },
  manageMunicipality: { ADMIN: 'everywhere', MANAGER: 'nowhere', OPERATOR: 'nowhere' },
  managePersonalData: { ADMIN: 'everywhere', MANAGER: 'nowhere', OPERATOR: 'nowhere' },
  readAudit: { ADMIN: 'everywhere', MANAGER: 'nowhere', OPERATOR: 'nowhere' },
  readAgenda: { ADMIN: 'everywhere', MANAGER: 'givenPlaces', OPERATOR: 'givenPlacesOrOwnAgenda' },
  serveBookings: { ADMIN: 'everywhere', MANAGER: 'givenPlaces', OPERATOR: 'givenPlacesOrOwnAgenda' },
  blockSlots: { ADMIN: 'everywhere', MANAGER: 'givenPlaces', OPERATOR: 'ownAgenda' },
  editOpeningHours: { ADMIN: 'everywhere', MANAGER: 'givenPlaces', OPERATOR: 'nowhere' },
  editCatalogue: { ADMIN: 'everywhere', MANAGER: 'givenPlaces', OPERATOR: 'nowhere' },
  closePlace: { ADMIN: 'everywhere', MANAGER: 'givenPlaces', OPERATOR: 'nowhere' },
  readNumbers: { ADMIN: 'everywhere', MANAGER: 'givenPlaces', OPERATOR: 'nowhere' },
} satisfies Record<string, Record<StaffRole, Scope>>;

/** Something that staff do. */
export type Act = keyof typeof reaches;

/** What an act touches: every place it has to do with, whose agenda, whose account. */
export type Target = { placeIds?: readonly number[]; operatorId?: number | null; staffId?: number };

/**
 * Whether a member of staff may do something to a target: the only place that decides it. Without a target: whether
 * there is anything at all to which they may. What touches several places may only be done by whoever was given all.
 */
export function can(staff: Staff, act: Act, target?: Target): boolean {
  const reach: Scope = reaches[act][staff.role];
  if (target === undefined) return reach !== 'nowhere';
  switch (reach) {
    case 'everywhere':
      return true;
    case 'givenPlaces':
      return inGivenPlaces(staff, target);
    case 'givenPlacesOrOwnAgenda':
      return inGivenPlaces(staff, target) || isOwnAgenda(staff, target);
    case 'ownAgenda':
      return isOwnAgenda(staff, target);
    case 'self':
      return target.staffId === staff.id;
    case 'nowhere':
      return false;
  }
}

function inGivenPlaces(staff: Staff, { placeIds = [] }: Target): boolean {
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
  act: Act,
): { placeIds: readonly number[]; operatorId: number | null } | null {
  const { placeIds, operatorId } = staff;
  switch (reaches[act][staff.role] as Scope) {
    case 'everywhere':
      return null;
    case 'givenPlaces':
      return { placeIds, operatorId: null };
    case 'givenPlacesOrOwnAgenda':
      return { placeIds, operatorId };
    case 'ownAgenda':
      return { placeIds: [], operatorId };
    case 'self':
    case 'nowhere':
      return { placeIds: [], operatorId: null };
  }
}
