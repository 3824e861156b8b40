import { useTranslation } from 'react-i18next';
import { Icon } from '../../components/icon.tsx';
import type { StaffBookingPartsFragment } from '../../gql/graphql.ts';
import { useTimeZone } from '../../municipality-time/time-zone-context.ts';
import styles from '../bookings.module.css';
import { HistoryEntry } from './history-entry.tsx';
import { DetailsSection } from './details-section.tsx';
import { instantText } from '../../municipality-time/instant-text.ts';

/** History of a booking, oldest entry first. */
export function HistorySection({ booking }: { booking: StaffBookingPartsFragment }) {
  const { t } = useTranslation();
  const zone = useTimeZone();
  return (
    <DetailsSection title={t('history.title')} icon={<Icon name="list" />}>
      <ol className={styles.list}>
        {booking.history.map((entry, i) => (
          <li key={`${entry.at} ${i}`}>
            <span className={styles.at}>{instantText(entry.at, zone, 'short')}</span>
            <HistoryEntry entry={entry} source={booking.source} />
          </li>
        ))}
      </ol>
    </DetailsSection>
  );
}
