import { useQuery } from '@apollo/client/react';
import { Loader, Stack } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { BookingStatisticsDocument } from '../gql/graphql.ts';
import { Page } from '../components/page.tsx';
import { RequestErrorAlert } from '../components/request-error-alert.tsx';
import { useToday } from '../municipality-time/use-wall-now.ts';
import { rowName, toTableRows } from './statistics-rows.ts';
import { StatisticsChart } from './statistics-chart.tsx';
import { StatisticsTable } from './statistics-table.tsx';
import { type StatisticsView, validatePeriod, parseStatisticsView, toStatisticsParams } from './statistics-view.ts';
import { RatingsSection } from './ratings/ratings-section.tsx';
import { PeriodFields } from './period-fields.tsx';
import { StatisticsTotals } from './statistics-totals.tsx';

/** Numeri: booking statistics of a period as totals, chart, table and CSV file. */
export function StatisticsPage() {
  const { t } = useTranslation();
  const today = useToday();
  const [searchParams, setSearchParams] = useSearchParams();
  const view = parseStatisticsView(searchParams, today);
  const problem = validatePeriod(view);
  const show = (change: Partial<StatisticsView>) =>
    setSearchParams(toStatisticsParams({ ...view, ...change }), { replace: true, preventScrollReset: true });

  return (
    <Page title={t('statistics.title')}>
      <Stack gap="lg">
        <PeriodFields view={view} today={today} problem={problem} onChange={show} />
        {problem === null && <Figures view={view} />}
        {problem === null && <RatingsSection view={view} />}
      </Stack>
    </Page>
  );
}

function Figures({ view }: { view: StatisticsView }) {
  const { t } = useTranslation();
  const { data, previousData, error, loading, refetch } = useQuery(BookingStatisticsDocument, {
    variables: { input: view, total: { ...view, by: 'TOTAL' } },
    fetchPolicy: 'cache-and-network',
  });
  const result = data ?? previousData;
  const rows = useMemo(
    () =>
      result &&
      toTableRows(result.bookingStatistics, (name) =>
        rowName(view.by, name, (channel) => t(`statistics.channel.${channel}`)),
      ),
    [result, view.by, t],
  );
  const [total] = useMemo(() => toTableRows(result?.total ?? [], () => t('statistics.total')), [result, t]);
  if (error && !loading) {
    return <RequestErrorAlert onRetry={() => void refetch().catch(() => undefined)} />;
  }
  if (rows === undefined) return <Loader />;
  if (rows.length === 0 || total === undefined) return <output>{t('statistics.none')}</output>;
  return (
    <>
      <StatisticsTotals total={total} />
      <StatisticsChart rows={rows} by={view.by} />
      <StatisticsTable rows={rows} total={total} view={view} />
    </>
  );
}
