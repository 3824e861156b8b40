import { Button, Loader, Stack, Text } from '@mantine/core';
import { useDebouncedValue, useMediaQuery } from '@mantine/hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Page } from '../../components/page.tsx';
import { Trouble } from '../../components/request-error-alert.tsx';
import { FindFilters } from './search-filter-fields.tsx';
import { ANYTHING } from './search-filters.ts';
import { FoundCards } from './results-cards.tsx';
import { FoundTable } from './results-table.tsx';
import { useFind } from './use-booking-search.ts';

const TYPING_PAUSE_MS = 300;

/** Prenotazioni: finds one among all, by whatever the citizen can tell of it. What is typed is kept nowhere. */
export function FindPage() {
  const { t } = useTranslation();
  const [wish, setWish] = useState(ANYTHING);
  const [text] = useDebouncedValue(wish.text, TYPING_PAUSE_MS);
  const { lines, hasMore, loading, error, more, again } = useFind({ ...wish, text });
  const small = useMediaQuery('(max-width: 48em)', undefined, { getInitialValueInEffect: false });
  return (
    <Page title={t('find.title')}>
      <Stack>
        <FindFilters wish={wish} onChange={setWish} />
        {error && !loading && <Trouble onRetry={again} />}
        <output>{lines !== undefined && !error && <Text fw={600}>{foundText(lines.length)}</Text>}</output>
        {lines === undefined && loading && <Loader />}
        {lines?.length === 0 && <Text c="dimmed">{t('find.noneHint')}</Text>}
        {lines !== undefined &&
          lines.length > 0 &&
          (small ? <FoundCards lines={lines} /> : <FoundTable lines={lines} />)}
        {hasMore && (
          <Button variant="default" onClick={more} loading={loading} style={{ alignSelf: 'center' }}>
            {t('find.more')}
          </Button>
        )}
      </Stack>
    </Page>
  );

  function foundText(count: number): string {
    if (count === 0) return t('find.none');
    return t(hasMore ? 'find.foundMore' : 'find.found', { count });
  }
}
