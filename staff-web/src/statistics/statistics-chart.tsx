import { BarChart } from '@mantine/charts';
import '@mantine/charts/styles.layer.css';
import { useTranslation } from 'react-i18next';
import type { StatisticsGrouping } from '../gql/graphql.ts';
import { Section } from '../components/section.tsx';
import type { StatisticsTableRow } from './statistics-rows.ts';
import styles from './statistics.module.css';

const BAR_PX = 44;
const AXES_PX = 90;
const IN_TIME_PX = 320;

const parts = [
  { figure: 'completed', color: 'green.7' },
  { figure: 'open', color: 'italia.3' },
  { figure: 'noShows', color: '#b25e00' },
  { figure: 'cancelled', color: 'gray.5' },
] as const;

/** Stacked bars of the bookings by outcome. */
export function StatisticsChart({ rows, by }: { rows: readonly StatisticsTableRow[]; by: StatisticsGrouping }) {
  const { t } = useTranslation();
  const isInTime = by === 'MONTH' || by === 'HOUR';
  return (
    <Section title={t('statistics.chart')}>
      {/* Hidden from screen readers: the table below has the same data. */}
      <div aria-hidden="true">
        <BarChart
          className={styles.chart}
          h={isInTime ? IN_TIME_PX : rows.length * BAR_PX + AXES_PX}
          data={[...rows]}
          dataKey="name"
          type="stacked"
          orientation={isInTime ? 'horizontal' : 'vertical'}
          series={parts.map(({ figure, color }) => ({ name: figure, color, label: t(`statistics.figure.${figure}`) }))}
          withLegend
          legendProps={{ verticalAlign: 'bottom' }}
          maxBarWidth={28}
          yAxisProps={isInTime ? { allowDecimals: false } : { width: 170, interval: 0 }}
          xAxisProps={isInTime ? {} : { allowDecimals: false }}
          barProps={{ isAnimationActive: false }}
          barChartProps={{ accessibilityLayer: false }}
        />
      </div>
    </Section>
  );
}
