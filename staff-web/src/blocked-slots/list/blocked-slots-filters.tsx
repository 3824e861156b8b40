import { Group, Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import type { BlockedSlotsFilter } from './use-blocked-slots.ts';

type Named = { id: string; name: string };
type Props = {
  operators: readonly Named[];
  places: readonly Named[];
  filter: BlockedSlotsFilter;
  onChange(filter: BlockedSlotsFilter): void;
};

/** Chooses whose blocked slots the list shows: of one operator, of one office. */
export function BlockedSlotsFilters({ operators, places, filter, onChange }: Props) {
  const { t } = useTranslation();
  if (operators.length < 2) return null;
  return (
    <Group align="flex-start">
      <Select
        label={t('blocked.filterOperator')}
        placeholder={t('blocked.all')}
        data={toOptions(operators)}
        value={filter.operatorId}
        onChange={(operatorId) => onChange({ ...filter, operatorId })}
        clearable
        searchable
      />
      {places.length > 1 && (
        <Select
          label={t('blocked.filterPlace')}
          placeholder={t('blocked.all')}
          data={toOptions(places)}
          value={filter.placeId}
          onChange={(placeId) => onChange({ ...filter, placeId })}
          clearable
          searchable
        />
      )}
    </Group>
  );
}

/** Keeps the filter in the address, so that a reload and a link show the same list. */
export function useBlockedSlotsFilter(): [BlockedSlotsFilter, (filter: BlockedSlotsFilter) => void] {
  const [params, setParams] = useSearchParams();
  const filter = { operatorId: params.get('operatore'), placeId: params.get('ufficio') };
  return [
    filter,
    ({ operatorId, placeId }) =>
      setParams(
        (before) => {
          const after = new URLSearchParams(before);
          for (const [name, value] of Object.entries({ operatore: operatorId, ufficio: placeId })) {
            if (value === null) after.delete(name);
            else after.set(name, value);
          }
          return after;
        },
        { replace: true, preventScrollReset: true },
      ),
  ];
}

function toOptions(records: readonly Named[]): { value: string; label: string }[] {
  return records.map(({ id, name }) => ({ value: id, label: name }));
}
