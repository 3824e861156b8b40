import { UnstyledButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useDesk } from '../../booking/booking-actions-context.ts';
import type { BookingLinePartsFragment } from '../../gql/graphql.ts';
import { useOffice } from '../../places/places-context.ts';
import styles from './results.module.css';
import { phoneText } from '../../booking/phone-text.ts';
import { StateBadge } from '../../booking/booking-state-badge.tsx';
import { whenText } from '../../municipality-time/instant-text.ts';

/** What was found, on a phone: a card each, which opens its booking. */
export function FoundCards({ lines }: { lines: readonly BookingLinePartsFragment[] }) {
  const { t } = useTranslation();
  const { zone } = useOffice();
  const desk = useDesk();
  return (
    <ul className={styles.cards} aria-label={t('find.table')}>
      {lines.map((line) => (
        <li key={line.id}>
          <UnstyledButton className={styles.card} onClick={() => desk.open(line.id)}>
            <span className={styles.cardTop}>
              <span className={styles.name}>{line.applicantName || t('booking.erased')}</span>
              <StateBadge state={line.status} />
            </span>
            <span className={styles.cardWhen}>{whenText(line.startsAt, zone, 'dated')}</span>
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
