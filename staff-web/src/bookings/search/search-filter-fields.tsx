import { Button, CloseButton, Group, Select, Stack, Text, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { STATE_DISPLAY } from '../../booking/booking-state.ts';
import { Icon } from '../../components/icon.tsx';
import type { BookingStatus } from '../../gql/graphql.ts';
import { DateField } from '../../components/fields/date-field.tsx';
import { usePlaces } from '../../places/places-context.ts';
import { NO_FILTERS, type SearchFilters } from './search-filters.ts';

const STATUSES: readonly BookingStatus[] = ['CONFIRMED', 'COMPLETED', 'NO_SHOW', 'CANCELLED', 'REQUESTED', 'REJECTED'];

/** Text field and filters of the search. */
export function SearchFilterFields({
  filters,
  onChange,
}: {
  filters: SearchFilters;
  onChange(filters: SearchFilters): void;
}) {
  const { t } = useTranslation();
  // The server limits operators with own access to their own bookings, so they do not need the place filter.
  const places = usePlaces().filter(({ access }) => access === 'WHOLE');
  const set = (part: Partial<SearchFilters>) => onChange({ ...filters, ...part });
  const { text, ...otherFilters } = filters;
  const filtered = Object.values(otherFilters).some((filter) => filter !== null);
  const isReversed = filters.from !== null && filters.to !== null && filters.to < filters.from;
  return (
    <search>
      <Stack gap="sm">
        <TextInput
          size="md"
          type="text"
          inputMode="search"
          label={t('search.text')}
          description={t('search.hint')}
          placeholder={t('search.placeholder')}
          leftSection={<Icon name="search" />}
          autoComplete="off"
          spellCheck={false}
          maw={640}
          value={text}
          onChange={({ currentTarget }) => set({ text: currentTarget.value })}
          rightSection={
            text !== '' && <CloseButton aria-label={t('search.clearText')} onClick={() => set({ text: '' })} />
          }
        />
        <Group align="end" gap="sm">
          <DateField
            w={150}
            label={t('search.from')}
            value={filters.from}
            onChange={(from) => set({ from })}
            clearable
          />
          <DateField w={150} label={t('search.to')} value={filters.to} onChange={(to) => set({ to })} clearable />
          <Select
            w={180}
            label={t('search.state')}
            value={filters.status ?? ''}
            onChange={(status) => set({ status: STATUSES.find((one) => one === status) ?? null })}
            data={[
              { value: '', label: t('search.anyState') },
              ...STATUSES.map((status) => ({ value: status, label: t(STATE_DISPLAY[status].label) })),
            ]}
            allowDeselect={false}
          />
          {places.length > 1 && (
            <Select
              w={240}
              label={t('search.place')}
              value={filters.placeId ?? ''}
              onChange={(placeId) => set({ placeId: placeId || null })}
              data={[
                { value: '', label: t('search.anyPlace') },
                ...places.map(({ id, name }) => ({ value: id, label: name })),
              ]}
              allowDeselect={false}
            />
          )}
          {filtered && (
            <Button variant="subtle" onClick={() => onChange({ ...NO_FILTERS, text })}>
              {t('search.clear')}
            </Button>
          )}
        </Group>
        {isReversed && (
          <Text c="red.7" role="alert">
            {t('search.reversed')}
          </Text>
        )}
      </Stack>
    </search>
  );
}
