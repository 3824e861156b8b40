import type { ParseKeys } from 'i18next';
import type { StaffRole } from './gql/graphql.ts';

/** Entry of the main menu, visible to some roles. */
export type MenuEntry = { to: string; label: ParseKeys; roles: readonly StaffRole[] };

const ALL_ROLES = ['ADMIN', 'MANAGER', 'OPERATOR'] as const;

const MENU_ENTRIES: readonly MenuEntry[] = [
  { to: '/agenda', label: 'shell.agenda', roles: ALL_ROLES },
  { to: '/prenotazioni', label: 'shell.search', roles: ALL_ROLES },
  { to: '/blocchi', label: 'shell.blocked', roles: ALL_ROLES },
  { to: '/orari', label: 'shell.hours', roles: ['ADMIN', 'MANAGER'] },
  { to: '/chiusure', label: 'shell.closures', roles: ['ADMIN', 'MANAGER'] },
  { to: '/servizi', label: 'shell.services', roles: ['ADMIN', 'MANAGER'] },
  { to: '/uffici', label: 'shell.places', roles: ['ADMIN', 'MANAGER'] },
  { to: '/operatori', label: 'shell.operators', roles: ['ADMIN', 'MANAGER'] },
  { to: '/perche', label: 'shell.explanation', roles: ALL_ROLES },
  { to: '/numeri', label: 'shell.statistics', roles: ['ADMIN', 'MANAGER'] },
  { to: '/registro', label: 'shell.audit', roles: ['ADMIN'] },
  { to: '/comune', label: 'shell.municipality', roles: ['ADMIN'] },
  { to: '/privacy', label: 'shell.privacy', roles: ['ADMIN'] },
  { to: '/personale', label: 'shell.staff', roles: ['ADMIN'] },
  { to: '/account', label: 'shell.account', roles: ALL_ROLES },
];

/** Returns the main menu of a role. Hides pages without permission; the server enforces the permissions. */
export function getMenu(role: StaffRole): MenuEntry[] {
  return MENU_ENTRIES.filter(({ roles }) => roles.includes(role));
}
