import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { figureText, getVisibleFigures, type StatisticsTableRow, percentText } from './statistics-rows.ts';
import styles from './statistics.module.css';

const COUNTED: ReadonlySet<string> = new Set(['completed', 'open', 'noShows', 'cancelled']);

/** Totals of the period, the counts with their share of all bookings. */
export function StatisticsTotals({ total }: { total: StatisticsTableRow }) {
  const { t } = useTranslation();
  return (
    <dl className={styles.totals} aria-label={t('statistics.totals')}>
      {getVisibleFigures([total]).map((figure) => (
        <div key={figure}>
          <dt>{t(`statistics.figure.${figure}`)}</dt>
          <dd>
            {figureText(figure, total[figure]) ?? t('statistics.unknown')}
            {COUNTED.has(figure) && (
              <Text span size="md" ml="xs">
                {percentText(total[figure] ?? 0, total.bookings)}
              </Text>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}
