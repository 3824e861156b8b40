import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { BookingSummaryFragment, OwnBookingQuery } from '../gql/graphql.ts';
import { Alert } from '../components/errors/alert.tsx';
import { BookingDetails } from '../components/booking/booking-details.tsx';
import { AddToCalendar } from '../components/booking/add-to-calendar.tsx';
import { ContactLines } from '../components/contact-lines.tsx';
import { RequirementsList } from '../components/requirements-list.tsx';
import { useMunicipality } from '../municipality/municipality-context.ts';
import { useLocalizedPath } from '../i18n/use-localized-path.ts';
import { useDates } from '../i18n/use-dates.ts';
import { ChangeSection } from './change-time/change-section.tsx';
import { CorrectSection } from './correct-section.tsx';
import { CancelForm } from './cancel-form.tsx';
import { getBookingState, type BookingState } from './booking-state.ts';

/** The details of a booking and, while it is open, the form that cancels it. */
export function OwnBooking(props: {
  booking: NonNullable<OwnBookingQuery['bookingByToken']>;
  token: string;
  purpose: 'status' | 'cancel';
  onCancelled: () => void;
  onChanged: () => void;
}) {
  const { t } = useTranslation();
  const { booking, purpose } = props;
  const localizePath = useLocalizedPath();
  const [now] = useState(() => new Date());
  const state = getBookingState(now, booking);
  return (
    <>
      {state !== 'open' && <StateNotice booking={booking} state={state} />}
      <section className="receipt">
        <h2>{t('done.summary')}</h2>
        <BookingDetails booking={booking} status={t(`own.${booking.status}`)} />
      </section>
      {state === 'open' && purpose === 'status' && booking.confirmBy === null && (
        <ChangeSection booking={booking} token={props.token} onChanged={props.onChanged} />
      )}
      {(state === 'open' || state === 'too-late') && (
        <CorrectSection booking={booking} token={props.token} onChanged={props.onChanged} />
      )}
      {purpose === 'status' && state !== 'cancelled' && state !== 'rejected' && state !== 'past' && (
        <>
          <section className="own-section">
            <h2>{t('service.needs')}</h2>
            <RequirementsList requirements={booking.service.requirements} notice={booking.service.notice} />
          </section>
          {booking.confirmBy === null && (
            <section className="own-section">
              <h2>{t('done.calendar')}</h2>
              <AddToCalendar booking={booking} readFile={async () => booking.calendarFile} />
            </section>
          )}
        </>
      )}
      {state === 'open' && (
        <section className="own-section">
          {purpose === 'status' && <h2>{t('own.cancelPage')}</h2>}
          <CancelForm {...props} />
        </section>
      )}
      {state !== 'open' && (
        <Link className="btn btn-outline-primary" to={localizePath('/')}>
          {t('done.again')}
        </Link>
      )}
    </>
  );
}

function StateNotice({ booking, state }: { booking: BookingSummaryFragment; state: Exclude<BookingState, 'open'> }) {
  const { t } = useTranslation();
  const dates = useDates();
  const { contacts } = useMunicipality();
  const contactLines = (
    <ContactLines phone={booking.place.phone ?? contacts.phone} email={booking.place.email ?? contacts.email} />
  );
  switch (state) {
    case 'cancelled':
      return (
        <Alert kind="info" title={t('own.alreadyTitle')}>
          <p>{t('own.alreadyText')}</p>
          {booking.cancelledAt && <p>{t('own.alreadyWhen', { moment: dates.moment(booking.cancelledAt) })}</p>}
        </Alert>
      );
    case 'too-late':
      return (
        <Alert kind="warning" title={t('own.lateTitle')}>
          <p>{t('own.lateText', { moment: dates.moment(booking.cancellableUntil) })}</p>
          {contactLines}
        </Alert>
      );
    case 'past':
      return (
        <Alert kind="info" title={t('own.pastTitle')}>
          <p>{t('own.pastText')}</p>
        </Alert>
      );
    case 'rejected':
      return (
        <Alert kind="info" title={t('own.rejectedTitle')}>
          <p>{t('own.rejectedText')}</p>
          {contactLines}
        </Alert>
      );
  }
}
