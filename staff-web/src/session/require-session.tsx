import { useQuery } from '@apollo/client/react';
import { Center, Loader } from '@mantine/core';
import { Navigate, Outlet, useLocation } from 'react-router';
import { MeDocument } from '../gql/graphql.ts';
import { RequestErrorAlert } from '../components/request-error-alert.tsx';
import { SessionContext } from './session-context.ts';

/** Renders nested routes for a signed-in member. Otherwise redirects to the sign-in page, which returns here. */
export function RequireSession() {
  const location = useLocation();
  const { data, error, loading, refetch } = useQuery(MeDocument);
  if (data === undefined) {
    return (
      <Center mih="100vh" p="md" component="main">
        {error && !loading ? <RequestErrorAlert onRetry={() => void refetch().catch(() => undefined)} /> : <Loader />}
      </Center>
    );
  }
  const { me, municipality } = data;
  if (me === null) return <Navigate to="/accedi" replace state={{ from: location }} />;
  return (
    <SessionContext value={{ me, municipality }}>
      <Outlet />
    </SessionContext>
  );
}
