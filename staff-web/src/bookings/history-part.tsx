import { useTranslation } from 'react-i18next';
import { Icon } from '../agenda/icon.tsx';
import type { StaffBookingPartsFragment } from '../gql/graphql.ts';
import { useOffice } from '../office/office.ts';
import look from './bookings.module.css';
import { HistoryLine } from './history-line.tsx';
import { SheetPart } from './sheet-part.tsx';
import { whenText } from './when-text.ts';

/** Who did what with a booking, from its beginning. */
export function HistoryPart({ booking }: { booking: StaffBookingPartsFragment }) {
  const { t } = useTranslation();
  const { zone } = useOffice();
  return (
    <SheetPart title={t('history.title')} icon={<Icon name="list" />}>
      <ol className={look.list}>
        {booking.history.map((entry, i) => (
          <li key={`${entry.at} ${i}`}>
            <span className={look.at}>{whenText(entry.at, zone, 'short')}</span>
            <HistoryLine entry={entry} source={booking.source} />
          </li>
        ))}
      </ol>
    </SheetPart>
  );
}
