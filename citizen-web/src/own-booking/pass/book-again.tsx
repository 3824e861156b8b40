import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { ContactLines } from '../../components/contact-lines.tsx';
import type { OwnBookingFragment } from '../../gql/graphql.ts';
import { useLocalizedPath } from '../../i18n/use-localized-path.ts';
import type { BookingState } from '../booking-state.ts';

/** The way on from a booking that no longer holds: the same service again, and the office's telephone. */
export function BookAgain(props: { booking: OwnBookingFragment; state: BookingState; phone: string }) {
  const { t } = useTranslation();
  const localizePath = useLocalizedPath();
  const { booking, state, phone } = props;
  const isOfficeAct = state === 'cancelled-by-office';
  return (
    <div className="pass-buttons">
      <Link
        className={`btn ${isOfficeAct ? 'btn-primary' : 'btn-outline-primary'}`}
        to={localizePath(`/?servizio=${encodeURIComponent(booking.service.slug)}`)}
      >
        {t(isOfficeAct ? 'page.otherTime' : 'page.again')}
      </Link>
      {(isOfficeAct || state === 'no-show' || state === 'past') && <ContactLines phone={phone} email={null} />}
    </div>
  );
}
