import { Checkbox } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useIsOver } from '../booking/use-is-over.ts';
import type { BookingLinePartsFragment } from '../gql/graphql.ts';

/** The chosen bookings of the search results. */
export type Selection = { ids: readonly string[]; change(ids: readonly string[]): void };

/** Checkbox that chooses a booking to come; nothing for other bookings. */
export function SelectBox({ line, selection }: { line: BookingLinePartsFragment; selection: Selection }) {
  const { t } = useTranslation();
  const isOver = useIsOver(line.endsAt);
  const isActive = line.status === 'CONFIRMED' || line.status === 'REQUESTED';
  if (isOver || !isActive) return null;
  const others = selection.ids.filter((id) => id !== line.id);
  return (
    <Checkbox
      aria-label={t('cancelMany.chooseOne', { number: line.number })}
      checked={selection.ids.includes(line.id)}
      onChange={({ currentTarget }) => selection.change(currentTarget.checked ? [...others, line.id] : others)}
    />
  );
}
