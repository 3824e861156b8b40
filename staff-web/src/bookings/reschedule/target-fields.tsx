import { Group, Select, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { BookingSummary } from '../../booking/booking-actions-context.ts';
import { DateField } from '../../components/fields/date-field.tsx';
import type { AccessiblePlace } from '../../places/places-context.ts';
import { TimesField } from '../available-times/times-field.tsx';

/** Fields for the new day, operator and time of a booking. */
export function TargetFields(props: {
  booking: BookingSummary;
  place: AccessiblePlace;
  operators: readonly { id: string; name: string }[];
  /** Empty if the typed date was not understood. */
  date: string;
  minute: number | null;
  /** Null for any operator. */
  operatorId: string | null;
  error: string | null;
  onDate(date: string): void;
  onMinute(minute: number | null): void;
  onOperator(operatorId: string | null): void;
}) {
  const { t } = useTranslation();
  const { booking, place, operators, date, operatorId } = props;
  return (
    <Stack>
      <Group grow align="start">
        <DateField label={t('booking.day')} value={date || null} onChange={(day) => props.onDate(day ?? '')} />
        <Select
          label={t('booking.operator')}
          value={operatorId ?? ''}
          onChange={(id) => props.onOperator(id || null)}
          data={[
            ...operators.map(({ id, name }) => ({ value: id, label: name })),
            ...(place.access === 'WHOLE' ? [{ value: '', label: t('booking.anybody') }] : []),
          ]}
          allowDeselect={false}
        />
      </Group>
      <TimesField
        request={{ place, serviceId: booking.service.id, operatorId, date, moving: booking }}
        value={props.minute}
        error={props.error}
        onChange={props.onMinute}
      />
    </Stack>
  );
}
