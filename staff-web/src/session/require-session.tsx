import { useQuery } from '@apollo/client/react';
import { Center, Loader } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { Navigate, Outlet, useLocation } from 'react-router';
import { MeDocument } from '../gql/graphql.ts';
import { RequestErrorAlert } from '../components/request-error-alert.tsx';
import { SessionContext } from './session-context.ts';

/** `renderSecondFactor` shows the set-up of a required second factor until it is done. */
type Props = { renderSecondFactor(onEnabled: () => void): ReactNode };

/** Renders nested routes for a signed-in member. Otherwise redirects to the sign-in page, which returns here. */
export function RequireSession({ renderSecondFactor }: Props) {
  const location = useLocation();
  const { data, error, loading, refetch } = useQuery(MeDocument);
  const [settingUp, setSettingUp] = useState(false);
  if (data === undefined) {
    return (
      <Center mih="100vh" p="md" component="main">
        {error && !loading ? <RequestErrorAlert onRetry={() => void refetch().catch(() => undefined)} /> : <Loader />}
      </Center>
    );
  }
  const { me, municipality } = data;
  if (me === null) return <Navigate to="/accedi" replace state={{ from: location }} />;
  const lacksSecondFactor = me.secondFactorRequired && me.password && !me.secondFactor;
  // The recovery codes stay in sight after the second factor was enabled.
  if (lacksSecondFactor && !settingUp) setSettingUp(true);
  return (
    <SessionContext value={{ me, municipality }}>
      {settingUp ? renderSecondFactor(() => setSettingUp(false)) : <Outlet />}
    </SessionContext>
  );
}
