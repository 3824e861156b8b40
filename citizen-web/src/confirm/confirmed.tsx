import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { PendingBookingQuery } from '../gql/graphql.ts';
import { Alert } from '../components/errors/alert.tsx';
import { BookingDetails } from '../components/booking/booking-details.tsx';
import { AddToCalendar } from '../components/booking/add-to-calendar.tsx';
import { RequirementsList } from '../components/requirements-list.tsx';
import { useLocalizedPath } from '../i18n/use-localized-path.ts';
import { Rating } from '../components/rating/rating.tsx';
import { TitledPage } from '../components/layout/titled-page.tsx';

type PendingBooking = NonNullable<PendingBookingQuery['bookingByConfirmationToken']>['booking'];

/** A confirmed booking: the receipt, the requirements and the calendar. */
export function Confirmed({ booking, focusHeading }: { booking: PendingBooking; focusHeading: boolean }) {
  const { t } = useTranslation();
  const localizePath = useLocalizedPath();
  return (
    <TitledPage title={t('confirm.doneTitle')} focusHeading={focusHeading}>
      <Alert kind="success">
        <p>
          <span>{t('done.mail')}</span> <strong>{booking.applicant.email}</strong>.
        </p>
      </Alert>
      <section className="receipt">
        <h2>{t('done.summary')}</h2>
        <BookingDetails booking={booking} status={t(`own.${booking.status}`)} />
      </section>
      <section className="own-section">
        <h2>{t('service.needs')}</h2>
        <RequirementsList requirements={booking.service.requirements} notice={booking.service.notice} />
      </section>
      <section className="own-section">
        <h2>{t('done.calendar')}</h2>
        <AddToCalendar booking={booking} readFile={async () => booking.calendarFile} />
      </section>
      <p className="confirm-note">{t('confirm.cancelHow')}</p>
      <Link className="btn btn-outline-primary" to={localizePath('/')}>
        {t('done.again')}
      </Link>
      <Rating serviceId={booking.service.id} />
    </TitledPage>
  );
}
