import { useMutation } from '@apollo/client/react';
import { useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Redirect } from 'wouter';
import { useLocationProperty } from 'wouter/use-browser-location';
import { getRateLimitMessage } from '../../api/rate-limit-message.ts';
import type { StepPage } from '../journey/booking-journey.tsx';
import type { Step } from '../journey/steps.ts';
import { ErrorMessage } from '../../components/errors/error-page.tsx';
import { PageSkeleton } from '../../components/layout/page-skeleton.tsx';
import { TitledPage } from '../../components/layout/titled-page.tsx';
import { OpenInvitationDocument, type OpenInvitationMutation } from '../../gql/graphql.ts';
import { useLocalizedPath } from '../../i18n/use-localized-path.ts';
import { ClosedInvitation } from './closed-invitation.tsx';
import { InvitedJourney } from './invited-journey.tsx';

/** The page of an invitation, opened by the token in the address: the wizard from the choice of the time on. */
export function InvitationPage({ steps }: { steps: Record<Step, StepPage> }) {
  const token = useLocationProperty(() => globalThis.location.hash).slice(1);
  return token === '' ? <ClosedInvitation message={null} /> : <ByToken key={token} token={token} steps={steps} />;
}

function ByToken({ token, steps }: { token: string; steps: Record<Step, StepPage> }) {
  const { t } = useTranslation();
  const localizePath = useLocalizedPath();
  // Kept while it is read again, so that what was typed stays.
  const [result, setResult] = useState<OpenInvitationMutation['openInvitation']>();
  const [open, { error, loading }] = useMutation(OpenInvitationDocument, {
    fetchPolicy: 'no-cache',
    onCompleted: ({ openInvitation }) => setResult(openInvitation),
  });
  const load = useCallback(() => open({ variables: { token } }).catch(() => undefined), [open, token]);
  // A request that changes something, since programs that only follow links must not count as the person.
  useEffect(() => void load(), [load]);
  switch (result?.__typename) {
    case 'InvitationToBook':
      return <InvitedJourney invitation={result} token={token} steps={steps} reload={load} />;
    case 'InvitationUsed':
      return <Redirect to={localizePath('/prenotazione', `#${result.pageToken}`)} state={{}} replace />;
    case 'InvitationClosed':
      return <ClosedInvitation message={result.message} />;
    case undefined:
      return error && !loading ? (
        <TitledPage title={t('invited.title')}>
          <ErrorMessage text={getRateLimitMessage(error)} onRetry={() => void load()} />
        </TitledPage>
      ) : (
        <PageSkeleton title={t('invited.title')} />
      );
  }
}
