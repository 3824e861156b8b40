import { Button, Loader, Stack, Text } from '@mantine/core';
import { useDebouncedValue, useMediaQuery } from '@mantine/hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Page } from '../../components/page.tsx';
import { RequestErrorAlert } from '../../components/request-error-alert.tsx';
import { SearchFilterFields } from './search-filter-fields.tsx';
import { NO_FILTERS } from './search-filters.ts';
import { ResultsCards } from './results-cards.tsx';
import { ResultsTable } from './results-table.tsx';
import { useBookingSearch } from './use-booking-search.ts';

const TYPING_PAUSE_MS = 300;

/** Prenotazioni: searches bookings. The text is personal data, so it is neither stored nor put into the URL. */
export function SearchPage() {
  const { t } = useTranslation();
  const [filters, setFilters] = useState(NO_FILTERS);
  const [text] = useDebouncedValue(filters.text, TYPING_PAUSE_MS);
  const { results, hasMore, loading, error, loadMore, retry } = useBookingSearch({ ...filters, text });
  const small = useMediaQuery('(max-width: 48em)', undefined, { getInitialValueInEffect: false });
  return (
    <Page title={t('search.title')}>
      <Stack>
        <SearchFilterFields filters={filters} onChange={setFilters} />
        {error && !loading && <RequestErrorAlert onRetry={retry} />}
        <output>{results !== undefined && !error && <Text fw={600}>{foundText(results.length)}</Text>}</output>
        {results === undefined && loading && <Loader />}
        {results?.length === 0 && <Text c="dimmed">{t('search.noneHint')}</Text>}
        {results !== undefined &&
          results.length > 0 &&
          (small ? <ResultsCards results={results} /> : <ResultsTable results={results} />)}
        {hasMore && (
          <Button variant="default" onClick={loadMore} loading={loading} style={{ alignSelf: 'center' }}>
            {t('search.more')}
          </Button>
        )}
      </Stack>
    </Page>
  );

  function foundText(count: number): string {
    if (count === 0) return t('search.none');
    return t(hasMore ? 'search.foundMore' : 'search.found', { count });
  }
}
