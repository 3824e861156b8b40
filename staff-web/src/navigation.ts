import type { ParseKeys } from 'i18next';
import type { StaffRole } from './gql/graphql.ts';

/** An entry of the main menu: where it leads, and which roles find anything there. */
export type Entry = { to: string; label: ParseKeys; roles: readonly StaffRole[] };

const everybody = ['ADMIN', 'MANAGER', 'OPERATOR'] as const;

const entries: readonly Entry[] = [
  { to: '/agenda', label: 'shell.agenda', roles: everybody },
  { to: '/prenotazioni', label: 'shell.find', roles: everybody },
  { to: '/blocchi', label: 'shell.blocked', roles: everybody },
  { to: '/orari', label: 'shell.hours', roles: ['ADMIN', 'MANAGER'] },
  { to: '/chiusure', label: 'shell.closures', roles: ['ADMIN', 'MANAGER'] },
  { to: '/servizi', label: 'shell.services', roles: ['ADMIN', 'MANAGER'] },
  { to: '/uffici', label: 'shell.places', roles: ['ADMIN', 'MANAGER'] },
  { to: '/operatori', label: 'shell.operators', roles: ['ADMIN', 'MANAGER'] },
  { to: '/perche', label: 'shell.why', roles: everybody },
  { to: '/numeri', label: 'shell.numbers', roles: ['ADMIN', 'MANAGER'] },
  { to: '/registro', label: 'shell.audit', roles: ['ADMIN'] },
  { to: '/comune', label: 'shell.municipality', roles: ['ADMIN'] },
  { to: '/privacy', label: 'shell.privacy', roles: ['ADMIN'] },
  { to: '/personale', label: 'shell.staff', roles: ['ADMIN'] },
  { to: '/account', label: 'shell.account', roles: everybody },
];

/** The main menu of a role. What a role may do the server decides; this only spares it dead ends. */
export function menuOf(role: StaffRole): Entry[] {
  return entries.filter(({ roles }) => roles.includes(role));
}
