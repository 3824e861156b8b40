import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { ItalianText } from '../components/italian-text.tsx';
import type { UpcomingBookingsQuery } from '../gql/graphql.ts';
import { useDates } from '../i18n/use-dates.ts';
import { useLocalizedPath } from '../i18n/use-localized-path.ts';

/** The bookings to come of an e-mail address, with their tokens. */
export type Upcoming = NonNullable<UpcomingBookingsQuery['upcomingBookings']>;

/** The citizen's appointments to come, each with a link to its page. */
export function UpcomingBookings({ upcoming }: { upcoming: Upcoming }) {
  const { t } = useTranslation();
  const dates = useDates();
  const localizePath = useLocalizedPath();
  return (
    <section className="data-section" aria-labelledby="data-upcoming">
      <h2 id="data-upcoming">{t('mine.toCome')}</h2>
      {upcoming.length === 0 ? (
        <p>{t('mine.none')}</p>
      ) : (
        <ul className="data-upcoming">
          {upcoming.map(({ booking, pageToken }) => (
            <li key={booking.id}>
              <Link to={localizePath('/prenotazione', `#${pageToken}`)}>{dates.moment(booking.startsAt)}</Link>
              <span>
                <ItalianText>{`${booking.service.name}, ${booking.place.name}`}</ItalianText>{' '}
                <span>{`(${t('page.numberValue', { number: booking.number })})`}</span>
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
