import { useQuery } from '@apollo/client/react';
import { Loader, Stack } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { BookingStatisticsDocument } from '../gql/graphql.ts';
import { Page } from '../components/page.tsx';
import { Trouble } from '../components/request-error-alert.tsx';
import { useToday } from '../municipality-time/use-wall-now.ts';
import { numberLines } from './statistics-rows.ts';
import { NumbersChart } from './statistics-chart.tsx';
import { NumbersTable } from './statistics-table.tsx';
import { type NumbersView, periodProblem, readNumbersView, writeNumbersView } from './statistics-view.ts';
import { PeriodFields } from './period-fields.tsx';
import { Totals } from './statistics-totals.tsx';

/** Numeri: what happened in a period, as figures, as a chart, as a table and as a file. */
export function NumbersPage() {
  const { t } = useTranslation();
  const today = useToday();
  const [address, setAddress] = useSearchParams();
  const view = readNumbersView(address, today);
  const problem = periodProblem(view);
  const show = (change: Partial<NumbersView>) =>
    setAddress(writeNumbersView({ ...view, ...change }), { replace: true, preventScrollReset: true });

  return (
    <Page title={t('numbers.title')}>
      <Stack gap="lg">
        <PeriodFields view={view} today={today} problem={problem} onChange={show} />
        {problem === null && <Figures view={view} />}
      </Stack>
    </Page>
  );
}

function Figures({ view }: { view: NumbersView }) {
  const { t } = useTranslation();
  const { data, previousData, error, loading, refetch } = useQuery(BookingStatisticsDocument, {
    variables: { input: view },
    fetchPolicy: 'cache-and-network',
  });
  const answered = (data ?? previousData)?.bookingStatistics;
  const lines = useMemo(() => answered && numberLines(answered, view.by), [answered, view.by]);
  if (error && !loading) {
    return <Trouble onRetry={() => void refetch().catch(() => undefined)} />;
  }
  if (lines === undefined) return <Loader />;
  if (lines.length === 0) return <output>{t('numbers.none')}</output>;
  return (
    <>
      <Totals lines={lines} />
      <NumbersChart lines={lines} by={view.by} />
      <NumbersTable lines={lines} view={view} />
    </>
  );
}
