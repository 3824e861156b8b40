import { useQuery } from '@apollo/client/react';
import { Loader, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { ClosuresDocument } from '../gql/graphql.ts';
import { Page } from '../components/page.tsx';
import { RequestErrorAlert } from '../components/request-error-alert.tsx';
import { shiftDay } from '../municipality-time/calendar.ts';
import { useToday } from '../municipality-time/use-wall-now.ts';
import { useSession } from '../session/session-context.ts';
import { ClosuresSection } from './closures-section.tsx';
import { HolidaysSection } from './holidays-section.tsx';
import { PatronSaintSection } from './patron-saint-section.tsx';

const SHOWN_DAYS = 731;

/** Chiusure e festività: days on which the municipality or a place is closed. */
export function ClosuresPage() {
  const { t } = useTranslation();
  const { me } = useSession();
  const today = useToday();
  const [searchParams, setSearchParams] = useSearchParams();
  const thisYear = Number(today.slice(0, 4));
  const requestedYear = Number(searchParams.get('anno'));
  const year = requestedYear >= thisYear && requestedYear <= thisYear + 2 ? requestedYear : thisYear;
  const { data, previousData, error, loading, refetch } = useQuery(ClosuresDocument, {
    variables: { from: today, to: shiftDay(today, SHOWN_DAYS), year },
    fetchPolicy: 'cache-and-network',
  });
  const shown = data ?? previousData;
  const refresh = () => void refetch().catch(() => undefined);

  return (
    <Page title={t('closures.title')}>
      <Stack gap="lg" maw={760}>
        <Text>{t('closures.intro')}</Text>
        {error && !loading && <RequestErrorAlert onRetry={refresh} />}
        {shown === undefined ? (
          loading && <Loader />
        ) : (
          <>
            <ClosuresSection closures={shown.closures} places={shown.staffCatalogue.places} onChanged={refresh} />
            <HolidaysSection
              holidays={shown.holidays.filter(({ date }) => date >= today)}
              places={shown.staffCatalogue.places}
              years={[thisYear, thisYear + 1, thisYear + 2]}
              year={year}
              onYearChange={(next) =>
                setSearchParams({ anno: String(next) }, { replace: true, preventScrollReset: true })
              }
              onChanged={refresh}
            />
            {me.role === 'ADMIN' && <PatronSaintSection saint={shown.staffCatalogue.patronSaint} onChanged={refresh} />}
          </>
        )}
      </Stack>
    </Page>
  );
}
