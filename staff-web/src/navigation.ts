import type { ParseKeys } from 'i18next';
import type { IconName } from './components/icon.tsx';
import type { StaffRole } from './gql/graphql.ts';

/** Entry of the main menu, visible to some roles. */
export type MenuEntry = { to: string; label: ParseKeys; icon: IconName; roles: readonly StaffRole[] };

/** Entries of the menu that belong together: the day, what the offices offer, the comune. */
export type MenuGroup = { title: ParseKeys; entries: readonly MenuEntry[] };

const ALL_ROLES = ['ADMIN', 'MANAGER', 'OPERATOR'] as const;
const MANAGERS = ['ADMIN', 'MANAGER'] as const;
const ADMINS = ['ADMIN'] as const;

const MENU: readonly MenuGroup[] = [
  {
    title: 'shell.groupDay',
    entries: [
      { to: '/agenda', label: 'shell.agenda', icon: 'calendar', roles: ALL_ROLES },
      { to: '/prenotazioni', label: 'shell.search', icon: 'list', roles: ALL_ROLES },
      { to: '/inviti', label: 'shell.invitations', icon: 'mail', roles: MANAGERS },
      { to: '/lista-attesa', label: 'shell.waitingList', icon: 'waiting', roles: ALL_ROLES },
      { to: '/blocchi', label: 'shell.blocked', icon: 'cancelled', roles: ALL_ROLES },
      { to: '/perche', label: 'shell.explanation', icon: 'question', roles: ALL_ROLES },
    ],
  },
  {
    title: 'shell.groupOffer',
    entries: [
      { to: '/servizi', label: 'shell.services', icon: 'tag', roles: MANAGERS },
      { to: '/orari', label: 'shell.hours', icon: 'expected', roles: MANAGERS },
      { to: '/chiusure', label: 'shell.closures', icon: 'closed', roles: MANAGERS },
      { to: '/operatori', label: 'shell.operators', icon: 'people', roles: MANAGERS },
      { to: '/uffici', label: 'shell.places', icon: 'building', roles: MANAGERS },
    ],
  },
  {
    title: 'shell.groupMunicipality',
    entries: [
      { to: '/statistiche', label: 'shell.statistics', icon: 'chart', roles: MANAGERS },
      { to: '/registro', label: 'shell.audit', icon: 'note', roles: ADMINS },
      { to: '/comune', label: 'shell.municipality', icon: 'settings', roles: ADMINS },
      { to: '/privacy', label: 'shell.privacy', icon: 'shield', roles: ADMINS },
      { to: '/personale', label: 'shell.staff', icon: 'person', roles: ADMINS },
    ],
  },
];

/** Returns the main menu of a role. Hides pages without permission; the server enforces the permissions. */
export function getMenu(role: StaffRole): MenuGroup[] {
  return MENU.map(({ title, entries }) => ({
    title,
    entries: entries.filter(({ roles }) => roles.includes(role)),
  })).filter(({ entries }) => entries.length > 0);
}
