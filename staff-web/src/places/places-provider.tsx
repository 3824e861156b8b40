import { useQuery } from '@apollo/client/react';
import { Center, Loader, VisuallyHidden } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Outlet } from 'react-router';
import { PlacesDocument } from '../gql/graphql.ts';
import { Trouble } from '../components/request-error-alert.tsx';
import { useSession } from '../session/session-context.ts';
import { OfficeContext } from './places-context.ts';
import { placesOf } from './accessible-places.ts';

/** Gives the pages behind it the clock of the comune and the places one works at. */
export function AtTheOffice() {
  const { t } = useTranslation();
  const { me } = useSession();
  const { data, error, loading, refetch } = useQuery(PlacesDocument);
  const office = useMemo(
    () => data && { zone: data.municipality.timeZone, places: placesOf(me, data.places) },
    [data, me],
  );
  if (office === undefined) {
    if (error && !loading) return <Trouble onRetry={() => void refetch().catch(() => undefined)} />;
    return (
      <output>
        <Center mih={320}>
          <Loader />
          <VisuallyHidden>{t('office.loading')}</VisuallyHidden>
        </Center>
      </output>
    );
  }
  return (
    <OfficeContext value={office}>
      <Outlet />
    </OfficeContext>
  );
}
