import { UnstyledButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useBookingActions } from '../../booking/booking-actions-context.ts';
import type { BookingLinePartsFragment } from '../../gql/graphql.ts';
import { useTimeZone } from '../../municipality-time/time-zone-context.ts';
import { type Selection, SelectBox } from '../select-box.tsx';
import styles from './results.module.css';
import { phoneText } from '../../booking/phone-text.ts';
import { BookingStateBadge } from '../../booking/booking-state-badge.tsx';
import { instantText } from '../../municipality-time/instant-text.ts';

/** Search results as cards for small screens. */
export function ResultsCards({
  results,
  selection,
}: {
  results: readonly BookingLinePartsFragment[];
  selection: Selection;
}) {
  const { t } = useTranslation();
  const zone = useTimeZone();
  const actions = useBookingActions();
  return (
    <ul className={styles.cards} aria-label={t('search.table')}>
      {results.map((line) => (
        <li key={line.id}>
          <SelectBox line={line} selection={selection} />
          <UnstyledButton className={styles.card} onClick={() => actions.openBooking(line.id)}>
            <span className={styles.cardTop}>
              <span className={styles.name}>{line.applicantName || t('booking.erased')}</span>
              <BookingStateBadge state={line.status} />
            </span>
            <span className={styles.cardWhen}>{instantText(line.startsAt, zone, 'dated')}</span>
            <span>{line.serviceName}</span>
            <span className={styles.small}>
              {[t('slip.number', { number: line.number }), line.operatorName, line.phone && phoneText(line.phone)]
                .filter(Boolean)
                .join(' · ')}
            </span>
          </UnstyledButton>
        </li>
      ))}
    </ul>
  );
}
