import type { TFunction } from 'i18next';
import type { ClosuresQuery, MeFragment } from '../gql/graphql.ts';

type Places = ClosuresQuery['staffCatalogue']['places'];

/** Where something can be closed or open, for a list to choose from: the whole comune is the administrator's. */
export function listScopeOptions(
  t: TFunction,
  me: Pick<MeFragment, 'role'>,
  places: Places,
): { value: string; label: string }[] {
  const inUse = places
    .filter(({ retiredAt }) => retiredAt === null)
    .map(({ id, name }) => ({ value: id, label: name }));
  return me.role === 'ADMIN' ? [{ value: '', label: t('closures.everywhere') }, ...inUse] : inUse;
}

/** Where, in words. */
export function scopeText(t: TFunction, places: Places, placeId: string | null): string {
  if (placeId === null) return t('closures.everywhere');
  return places.find(({ id }) => id === placeId)?.name ?? '';
}
