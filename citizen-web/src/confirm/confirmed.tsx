import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { HeldBookingQuery } from '../gql/graphql.ts';
import { Alert } from '../components/errors/alert.tsx';
import { BookingRows } from '../components/booking/booking-details.tsx';
import { CalendarChoices } from '../components/booking/add-to-calendar.tsx';
import { Needs } from '../components/requirements-list.tsx';
import { useAddress } from '../i18n/use-localized-path.ts';
import { TitledPage } from '../components/layout/titled-page.tsx';

type HeldBooking = NonNullable<HeldBookingQuery['bookingByConfirmationToken']>['booking'];

/** What the citizen reads once the booking counts: the receipt, what to bring, the calendar. */
export function Confirmed({ booking, arrived }: { booking: HeldBooking; arrived: boolean }) {
  const { t } = useTranslation();
  const address = useAddress();
  return (
    <TitledPage title={t('confirm.doneTitle')} arrived={arrived}>
      <Alert kind="success">
        <p>
          {t('done.mail')} <strong>{booking.applicant.email}</strong>.
        </p>
      </Alert>
      <section className="receipt">
        <h2>{t('done.summary')}</h2>
        <BookingRows booking={booking} status={t(`own.${booking.status}`)} />
      </section>
      <section className="own-section">
        <h2>{t('service.needs')}</h2>
        <Needs requirements={booking.service.requirements} notice={booking.service.notice} />
      </section>
      <section className="own-section">
        <h2>{t('done.calendar')}</h2>
        <CalendarChoices booking={booking} readFile={async () => booking.calendarFile} />
      </section>
      <p className="confirm-note">{t('confirm.cancelHow')}</p>
      <Link className="btn btn-outline-primary" to={address('/')}>
        {t('done.again')}
      </Link>
    </TitledPage>
  );
}
