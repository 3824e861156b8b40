import { Button, Group, Select, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { STATE_DISPLAY } from '../../booking/booking-state.ts';
import { DateField } from '../../components/fields/date-field.tsx';
import { listOperators } from '../../places/place-operators.ts';
import { usePlaces } from '../../places/places-context.ts';
import { NO_FILTERS, SEARCHED_STATUSES, type SearchFilters } from './search-filters.ts';

/** Filters of the search. A service or operator that the chosen place does not have is removed. */
export function SearchFilterFields(props: { filters: SearchFilters; onChange(change: Partial<SearchFilters>): void }) {
  const { filters, onChange } = props;
  const { t } = useTranslation();
  // The server limits operators with own access to their own bookings, so they do not need these filters.
  const places = usePlaces().filter(({ access }) => access === 'WHOLE');
  const shown = places.filter(({ id }) => filters.placeId === null || id === filters.placeId);
  const operators = [...new Map(shown.flatMap(listOperators).map((one) => [one.id, one])).values()];
  const filtered = Object.values(filters).some((filter) => filter !== null);
  const isReversed = filters.from !== null && filters.to !== null && filters.to < filters.from;

  function choosePlace(id: string | null) {
    const place = places.find((one) => one.id === id);
    const hasService = place?.services.some((one) => one.id === filters.serviceId) ?? true;
    const hasOperator = place === undefined || listOperators(place).some((one) => one.id === filters.operatorId);
    onChange({
      placeId: id,
      ...(!hasService && { serviceId: null }),
      ...(!hasOperator && { operatorId: null }),
    });
  }

  return (
    <Stack gap="sm">
      <Group align="end" gap="sm">
        <DateField
          w={150}
          label={t('search.from')}
          value={filters.from}
          onChange={(from) => onChange({ from })}
          clearable
        />
        <DateField w={150} label={t('search.to')} value={filters.to} onChange={(to) => onChange({ to })} clearable />
        <FilterSelect
          width={170}
          label={t('search.state')}
          none={t('search.anyState')}
          value={filters.status}
          onChange={(id) => onChange({ status: Object.values(SEARCHED_STATUSES).find((one) => one === id) ?? null })}
          options={Object.values(SEARCHED_STATUSES).map((id) => ({ id, name: t(STATE_DISPLAY[id].label) }))}
        />
        {places.length > 1 && (
          <FilterSelect
            width={210}
            label={t('search.place')}
            none={t('search.anyPlace')}
            value={filters.placeId}
            onChange={choosePlace}
            options={places}
          />
        )}
        {places.length > 0 && (
          <>
            <FilterSelect
              width={210}
              label={t('search.service')}
              none={t('search.anyService')}
              value={filters.serviceId}
              onChange={(serviceId) => onChange({ serviceId })}
              options={shown.flatMap(({ name: place, services }) =>
                services.map(({ id, name }) => ({ id, name: shown.length > 1 ? `${name} (${place})` : name })),
              )}
            />
            <FilterSelect
              width={190}
              label={t('search.operator')}
              none={t('search.anyOperator')}
              value={filters.operatorId}
              onChange={(operatorId) => onChange({ operatorId })}
              options={operators}
            />
          </>
        )}
        {filtered && (
          <Button variant="subtle" onClick={() => onChange(NO_FILTERS)}>
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
  );
}

function FilterSelect(props: {
  width: number;
  label: string;
  /** The option without a filter. */
  none: string;
  value: string | null;
  onChange(id: string | null): void;
  options: readonly { id: string; name: string }[];
}) {
  const { t } = useTranslation();
  return (
    <Select
      w={props.width}
      label={props.label}
      value={props.value ?? ''}
      onChange={(id) => props.onChange(id || null)}
      data={[{ value: '', label: props.none }, ...props.options.map(({ id, name }) => ({ value: id, label: name }))]}
      searchable
      nothingFoundMessage={t('search.nothingMatches')}
      allowDeselect={false}
    />
  );
}
