import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { figureText, type NumberLine, shareText, totals } from './statistics-rows.ts';
import styles from './statistics.module.css';

const counted = ['bookings', 'completed', 'open', 'noShows', 'cancelled'] as const;

/** The counts of the whole period, each with its part of all bookings. */
export function Totals({ lines }: { lines: readonly NumberLine[] }) {
  const { t } = useTranslation();
  const sums = totals(lines);
  return (
    <dl className={styles.totals} aria-label={t('numbers.totals')}>
      {counted.map((figure) => (
        <div key={figure}>
          <dt>{t(`numbers.figure.${figure}`)}</dt>
          <dd>
            {figureText(figure, sums[figure])}
            {figure !== 'bookings' && (
              <Text span size="md" ml="xs">
                {shareText(sums[figure], sums.bookings)}
              </Text>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}
