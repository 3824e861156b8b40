import { useQuery } from '@apollo/client/react';
import { Center, Loader } from '@mantine/core';
import { Navigate } from 'react-router';
import { SetupDocument } from '../gql/graphql.ts';
import { useSession } from '../session/session-context.ts';
import { findDoneSteps } from './setup-steps.ts';

/** First page after sign-in: the set-up for an administrator of a comune without places, otherwise the agenda. */
export function StartPage() {
  const { me } = useSession();
  const { data, loading } = useQuery(SetupDocument, { skip: me.role !== 'ADMIN' });
  if (loading) {
    return (
      <Center mih="100vh" component="main">
        <Loader />
      </Center>
    );
  }
  const isNew = data !== undefined && !findDoneSteps(data).has('place');
  return <Navigate to={isNew ? '/inizio' : '/agenda'} replace />;
}
