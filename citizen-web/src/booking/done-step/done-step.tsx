import { useApolloClient } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { Link, Redirect } from 'wouter';
import { OwnBookingDocument } from '../../gql/graphql.ts';
import { BookingDetails } from '../../components/booking/booking-details.tsx';
import { AddToCalendar } from '../../components/booking/add-to-calendar.tsx';
import { ContactLines } from '../../components/contact-lines.tsx';
import { Icon } from '../../icons/icon.tsx';
import { lazyIconPaths } from '../../icons/lazy-paths.ts';
import { RequirementsList } from '../../components/requirements-list.tsx';
import { useMunicipality } from '../../municipality/municipality-context.ts';
import { useLocalizedPath } from '../../i18n/use-localized-path.ts';
import { ConfirmationReminder } from './confirmation-reminder.tsx';
import { Rating } from '../../components/rating/rating.tsx';
import { useJourney } from '../journey/journey-context.ts';
import { StepLayout } from '../layout/step-layout.tsx';
import './done-step.css';

function MailNotice({ to }: { to: string }) {
  const { t } = useTranslation();
  return (
    <>
      <p>
        <span>{t('done.mail')}</span> <strong>{to}</strong>.
      </p>
      <p className="done-spam">{t('done.spam')}</p>
    </>
  );
}

/** Step 4: the receipt with requirements, calendar and cancellation, or a reminder to confirm by email. */
export function DoneStep() {
  const { t } = useTranslation();
  const { contacts } = useMunicipality();
  const localizePath = useLocalizedPath();
  const client = useApolloClient();
  const { completedBooking, startOver } = useJourney();
  if (completedBooking === null) return <Redirect to="/" replace />;
  const { booking, cancelToken } = completedBooking;
  // Queried on demand: few citizens download the file, and the receipt must not wait for it.
  const readFile = async () => {
    const options = { query: OwnBookingDocument, variables: { token: cancelToken }, fetchPolicy: 'no-cache' } as const;
    return (await client.query(options)).data?.bookingByToken?.calendarFile ?? null;
  };
  return (
    <StepLayout
      step="done"
      title={t(booking.confirmBy === null ? 'done.title' : 'done.heldTitle')}
      lead={
        booking.confirmBy === null ? (
          <MailNotice to={booking.applicant.email} />
        ) : (
          <ConfirmationReminder booking={booking} />
        )
      }
    >
      <div className="with-aside">
        <section className="receipt">
          <h3>{t('done.summary')}</h3>
          <BookingDetails booking={booking} />
        </section>
        <aside className="aside-actions">
          {booking.confirmBy === null && (
            <section className="panel">
              <h3>{t('done.calendar')}</h3>
              <AddToCalendar booking={booking} readFile={readFile} />
              <button type="button" className="btn btn-outline-primary btn-print" onClick={() => globalThis.print()}>
                <Icon shape={lazyIconPaths.print} />
                <span>{t('done.print')}</span>
              </button>
            </section>
          )}
          <section className="panel panel-quiet">
            <h3>{t('done.cancelTitle')}</h3>
            <p>{t('done.cancelText')}</p>
            <Link to={localizePath('/annulla', `#${cancelToken}`)}>{t('done.cancelLink')}</Link>
          </section>
        </aside>
        <div>
          <section className="done-section">
            <h3>{t('service.needs')}</h3>
            <RequirementsList requirements={booking.service.requirements} notice={booking.service.notice} />
          </section>
          <section className="done-section">
            <h3>{t('done.contacts')}</h3>
            <p>{`${booking.place.name}, ${booking.place.address}`}</p>
            <ContactLines phone={booking.place.phone ?? contacts.phone} email={booking.place.email ?? contacts.email} />
          </section>
          <div className="step-nav">
            <Link className="btn btn-primary" to={localizePath('/')} onClick={startOver}>
              {t('done.again')}
            </Link>
          </div>
          {booking.confirmBy === null && <Rating serviceId={booking.service.id} />}
        </div>
      </div>
    </StepLayout>
  );
}
