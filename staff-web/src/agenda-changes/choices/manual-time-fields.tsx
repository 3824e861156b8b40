import { Group, NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { DateField } from '../../components/fields/date-field.tsx';
import { TimeField } from '../../components/fields/time-field.tsx';
import type { AffectedBookingFragment } from '../../gql/graphql.ts';
import { parseTime, toMinute } from '../../municipality-time/parse-time.ts';
import { useTimeZone } from '../../municipality-time/time-zone-context.ts';
import { instantAt } from '../../municipality-time/wall-clock.ts';
import { usePlaces } from '../../places/places-context.ts';
import { useSession } from '../../session/session-context.ts';
import { findOperators } from './find-operators.ts';
import type { ManualTime, NewTime } from './resolution-drafts.ts';

type Props = {
  booking: AffectedBookingFragment;
  value: ManualTime;
  /** Called with the fields, and with the time that they name: null while they are not complete. */
  onChange(value: ManualTime, time: NewTime | null): void;
};

/** Fields for any time of any operator: the slot grid does not apply to staff. */
export function ManualTimeFields({ booking, value, onChange }: Props) {
  const { t } = useTranslation();
  const zone = useTimeZone();
  const { me } = useSession();
  const operators = findOperators(booking, usePlaces(), me);
  // An operator who is being retired is not in the list.
  const operatorId = (operators.find(({ id }) => id === value.operatorId) ?? operators[0])?.id ?? '';

  function change(part: Partial<ManualTime>) {
    const changed = { ...value, operatorId, ...part };
    const clock = parseTime(changed.time);
    const operator = operators.find(({ id }) => id === changed.operatorId);
    const startsAt = changed.date === null || clock === null ? null : instantAt(changed.date, toMinute(clock), zone);
    const time = startsAt === null || operator === undefined ? null : { startsAt, operator: toOperator(operator) };
    onChange(changed, time);
  }

  return (
    <Group gap="xs" align="flex-start" mt="xs">
      <NativeSelect
        label={t('booking.operator')}
        value={operatorId}
        onChange={({ currentTarget }) => change({ operatorId: currentTarget.value })}
        data={operators.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <DateField label={t('booking.day')} w={150} value={value.date} onChange={(date) => change({ date })} />
      <TimeField label={t('booking.time')} value={value.time} onChange={(time) => change({ time })} />
    </Group>
  );
}

function toOperator({ id, name }: { id: string; name: string }): NewTime['operator'] {
  return { __typename: 'Operator', id, name };
}
