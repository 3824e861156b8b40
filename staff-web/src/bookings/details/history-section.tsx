import { useTranslation } from 'react-i18next';
import { Icon } from '../../components/icon.tsx';
import type { StaffBookingPartsFragment } from '../../gql/graphql.ts';
import { useOffice } from '../../places/places-context.ts';
import styles from '../bookings.module.css';
import { HistoryLine } from './history-entry.tsx';
import { SheetPart } from './details-section.tsx';
import { whenText } from '../../municipality-time/instant-text.ts';

/** Who did what with a booking, from its beginning. */
export function HistoryPart({ booking }: { booking: StaffBookingPartsFragment }) {
  const { t } = useTranslation();
  const { zone } = useOffice();
  return (
    <SheetPart title={t('history.title')} icon={<Icon name="list" />}>
      <ol className={styles.list}>
        {booking.history.map((entry, i) => (
          <li key={`${entry.at} ${i}`}>
            <span className={styles.at}>{whenText(entry.at, zone, 'short')}</span>
            <HistoryLine entry={entry} source={booking.source} />
          </li>
        ))}
      </ol>
    </SheetPart>
  );
}
