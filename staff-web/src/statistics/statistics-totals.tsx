import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { figureText, type StatisticsTableRow, percentText, sumRows } from './statistics-rows.ts';
import styles from './statistics.module.css';

const COUNTED_FIGURES = ['bookings', 'completed', 'open', 'noShows', 'cancelled'] as const;

/** Totals of the period, each with its share of all bookings. */
export function StatisticsTotals({ rows }: { rows: readonly StatisticsTableRow[] }) {
  const { t } = useTranslation();
  const sums = sumRows(rows);
  return (
    <dl className={styles.totals} aria-label={t('statistics.totals')}>
      {COUNTED_FIGURES.map((figure) => (
        <div key={figure}>
          <dt>{t(`statistics.figure.${figure}`)}</dt>
          <dd>
            {figureText(figure, sums[figure])}
            {figure !== 'bookings' && (
              <Text span size="md" ml="xs">
                {percentText(sums[figure], sums.bookings)}
              </Text>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}
