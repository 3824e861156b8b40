import { Button, Group, Loader, Stack, Text } from '@mantine/core';
import { useDebouncedValue, useMediaQuery } from '@mantine/hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { Page } from '../../components/page.tsx';
import { RequestErrorAlert } from '../../components/request-error-alert.tsx';
import { useTimeZone } from '../../municipality-time/time-zone-context.ts';
import { CancelManyPanel } from '../cancel-many/cancel-many-panel.tsx';
import { ExportBookings } from '../export/export-bookings.tsx';
import { MoveManyPanel } from '../move-many/move-many-panel.tsx';
import { SearchFilterFields } from './search-filter-fields.tsx';
import { type SearchFilters, parseSearchFilters, toFindBookingsInput, withSearchFilters } from './search-filters.ts';
import { SearchTextField } from './search-text-field.tsx';
import { useSearchText } from './search-text.ts';
import { ResultsCards } from './results-cards.tsx';
import { ResultsTable } from './results-table.tsx';
import { useBookingSearch } from './use-booking-search.ts';

const TYPING_PAUSE_MS = 300;

/** Prenotazioni: searches bookings. The filters are in the URL, the text is not. */
export function SearchPage() {
  const { t } = useTranslation();
  const [searchParams, setSearchParams] = useSearchParams();
  const filters = parseSearchFilters(searchParams);
  const zone = useTimeZone();
  const typed = useSearchText();
  const [text] = useDebouncedValue(typed, TYPING_PAUSE_MS);
  const { results, hasMore, loading, error, loadMore, retry } = useBookingSearch(text, filters);
  const [selectedIds, setSelectedIds] = useState<readonly string[]>([]);
  const selection = { ids: selectedIds, change: setSelectedIds };
  const chosen = (results ?? []).filter(({ id }) => selectedIds.includes(id));
  const small = useMediaQuery('(max-width: 48em)', undefined, { getInitialValueInEffect: false });

  function changeFilters(change: Partial<SearchFilters>) {
    setSearchParams((before) => withSearchFilters(before, { ...parseSearchFilters(before), ...change }), {
      replace: true,
      preventScrollReset: true,
    });
  }

  return (
    <Page title={t('search.title')}>
      <Stack>
        <search>
          <Stack gap="sm">
            <SearchTextField text={typed} />
            <SearchFilterFields filters={filters} onChange={changeFilters} />
          </Stack>
        </search>
        {error && !loading && <RequestErrorAlert onRetry={retry} />}
        <output>{results !== undefined && !error && <Text fw={600}>{foundText(results.length)}</Text>}</output>
        {results !== undefined && results.length > 0 && (
          <ExportBookings input={toFindBookingsInput(text, filters, zone)} />
        )}
        {results === undefined && loading && <Loader />}
        {results?.length === 0 && <Text c="dimmed">{t('search.noneHint')}</Text>}
        {results !== undefined &&
          results.length > 0 &&
          (small ? (
            <ResultsCards results={results} selection={selection} />
          ) : (
            <ResultsTable results={results} selection={selection} />
          ))}
        <Group gap="xs">
          <MoveManyPanel chosenIds={chosen.map(({ id }) => id)} selection={selection} />
          <CancelManyPanel chosen={chosen} selection={selection} />
        </Group>
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
