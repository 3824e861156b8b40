import { useQuery } from '@apollo/client/react';
import { Center, Loader, VisuallyHidden } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Outlet } from 'react-router';
import { PlacesDocument } from '../gql/graphql.ts';
import { RequestErrorAlert } from '../components/request-error-alert.tsx';
import { useSession } from '../session/session-context.ts';
import { TimeZoneContext } from '../municipality-time/time-zone-context.ts';
import { PlacesContext } from './places-context.ts';
import { listAccessiblePlaces } from './accessible-places.ts';

/** Provides the time zone of the municipality and the member's places to nested routes. */
export function PlacesProvider() {
  const { t } = useTranslation();
  const { me } = useSession();
  const { data, error, loading, refetch } = useQuery(PlacesDocument);
  const places = useMemo(() => data && listAccessiblePlaces(me, data.places), [data, me]);
  if (data === undefined || places === undefined) {
    if (error && !loading) return <RequestErrorAlert onRetry={() => void refetch().catch(() => undefined)} />;
    return (
      <output>
        <Center mih={320}>
          <Loader />
          <VisuallyHidden>{t('places.loading')}</VisuallyHidden>
        </Center>
      </output>
    );
  }
  return (
    <TimeZoneContext value={data.municipality.timeZone}>
      <PlacesContext value={places}>
        <Outlet />
      </PlacesContext>
    </TimeZoneContext>
  );
}
