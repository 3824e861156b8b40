import { useQuery } from '@apollo/client/react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useHistoryState, useLocationProperty } from 'wouter/use-browser-location';
import { getRateLimitMessage } from '../api/rate-limit-message.ts';
import { DoneStepper } from './done-stepper.tsx';
import { ErrorMessage } from '../components/errors/error-page.tsx';
import { PageSkeleton } from '../components/layout/page-skeleton.tsx';
import { TitledPage } from '../components/layout/titled-page.tsx';
import type { NavigationState } from '../components/navigation-state.ts';
import { OwnBookingPageDocument } from '../gql/graphql.ts';
import { useMunicipality } from '../municipality/municipality-context.ts';
import { BookingView } from './booking-view.tsx';
import { UnknownBooking } from '../components/booking/unknown-booking.tsx';
import './own-booking-page.css';

/** The citizen's own booking, opened by the token in the address, and the action of the link; it changes nothing. */
export function OwnBookingPage({ startWith }: { startWith: 'cancel' | 'change' | null }) {
  const { t } = useTranslation();
  const { name } = useMunicipality();
  const token = useLocationProperty(() => globalThis.location.hash).slice(1);
  useEffect(() => {
    document.title = t('title.page', { page: t('own.statusPage'), municipality: name });
  }, [t, name]);
  return (
    <div className="own-page">{token === '' ? <Unknown /> : <ByToken key={token} {...{ token, startWith }} />}</div>
  );
}

function ByToken({ token, startWith }: { token: string; startWith: 'cancel' | 'change' | null }) {
  const { t } = useTranslation();
  const navigation = useHistoryState<NavigationState<'booked' | 'confirmed'> | null>();
  const justDone = navigation?.notice ?? null;
  const { data, error, loading, refetch } = useQuery(OwnBookingPageDocument, {
    variables: { token },
    // The answer to `book` is in the cache, so that the page appears at once.
    fetchPolicy: justDone === 'booked' ? 'cache-first' : 'network-only',
  });
  if (data?.bookingByToken === null) return <Unknown />;
  if (data)
    return (
      <>
        {justDone === 'booked' && data.bookingByToken.status !== 'CANCELLED' && <DoneStepper />}
        <BookingView
          booking={data.bookingByToken}
          token={token}
          startWith={startWith}
          justDone={justDone}
          focusHeading={navigation !== null}
          reload={refetch}
        />
      </>
    );
  if (error && !loading)
    return (
      <TitledPage title={t('own.statusPage')}>
        <ErrorMessage text={getRateLimitMessage(error)} onRetry={() => void refetch().catch(() => undefined)} />
      </TitledPage>
    );
  return <PageSkeleton title={t('own.statusPage')} />;
}

function Unknown() {
  const { t } = useTranslation();
  return (
    <TitledPage title={t('own.statusPage')}>
      <UnknownBooking />
    </TitledPage>
  );
}
