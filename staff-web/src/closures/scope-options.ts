import type { TFunction } from 'i18next';
import type { ClosuresQuery, MeFragment } from '../gql/graphql.ts';

type Places = ClosuresQuery['staffCatalogue']['places'];

/** Returns the scopes of a closure as select options. Only administrators can select the whole municipality. */
export function listScopeOptions(
  t: TFunction,
  me: Pick<MeFragment, 'role'>,
  places: Places,
): { value: string; label: string }[] {
  const options = places
    .filter(({ retiredAt }) => retiredAt === null)
    .map(({ id, name }) => ({ value: id, label: name }));
  return me.role === 'ADMIN' ? [{ value: '', label: t('closures.everywhere') }, ...options] : options;
}

/** Returns the name of a scope. */
export function scopeText(t: TFunction, places: Places, placeId: string | null): string {
  if (placeId === null) return t('closures.everywhere');
  return places.find(({ id }) => id === placeId)?.name ?? '';
}
