import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { createKey } from '../../../web-client/src/idempotency-key.ts';
import type { OperatorHoursFragment } from '../gql/graphql.ts';
import { copyWeek, type WeeklyHours } from './weekly-hours.ts';

/** Fills the form with the week of another operator. Nothing is saved yet. */
export function CopyHours(props: {
  operators: readonly OperatorHoursFragment[];
  placeId: string;
  onCopy(name: string, lines: WeeklyHours[]): void;
}) {
  const { t } = useTranslation();
  const weeks = props.operators
    .map((operator) => ({ operator, lines: copyWeek(operator, props.placeId, createKey) }))
    .filter(({ lines }) => lines.length > 0);
  if (weeks.length === 0) return null;
  return (
    <Select
      aria-label={t('hours.copyFrom')}
      placeholder={t('hours.copyFrom')}
      searchable
      nothingFoundMessage={t('hours.nobodyFound')}
      w={250}
      value={null}
      data={weeks.map(({ operator: { id, name } }) => ({ value: id, label: name }))}
      onChange={(id) => {
        const chosen = weeks.find(({ operator }) => operator.id === id);
        if (chosen) props.onCopy(chosen.operator.name, chosen.lines);
      }}
    />
  );
}
