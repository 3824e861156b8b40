import { useTranslation } from 'react-i18next';
import { useOffice } from '../../places/places-context.ts';
import styles from '../bookings.module.css';
import { whenText } from '../../municipality-time/instant-text.ts';

type Stand = { startsAt: string; operator: string | null };

/** Where a booking is and where it would go, one under the other. */
export function FromTo({ from, to }: { from: Stand; to: Stand | null }) {
  const { t } = useTranslation();
  const { zone } = useOffice();
  const words = ({ startsAt, operator }: Stand) =>
    `${whenText(startsAt, zone)}, ${operator ?? t('booking.anybody').toLowerCase()}`;
  return (
    <dl className={styles.fromTo} aria-live="polite">
      <dt>{t('move.from')}</dt>
      <dd className={to === null ? undefined : styles.old}>{words(from)}</dd>
      <dt>{t('move.to')}</dt>
      <dd className={styles.new}>{to === null ? t('move.toChoose') : words(to)}</dd>
    </dl>
  );
}
