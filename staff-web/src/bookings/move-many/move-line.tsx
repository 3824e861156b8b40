import { Fieldset, NativeSelect, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { BookingSummary } from '../../booking/booking-actions-context.ts';
import { instantText } from '../../municipality-time/instant-text.ts';
import { useTimeZone } from '../../municipality-time/time-zone-context.ts';
import { usePlaces } from '../../places/places-context.ts';
import { listOperators } from '../reschedule/list-operators.ts';
import { TargetFields } from '../reschedule/target-fields.tsx';
import type { DraftProblem, MoveDraft, Proposals } from './move-draft.ts';
import type { MoveResult } from './use-move-many.ts';

/** One booking of a move together: where it is, where it goes, and what became of it. */
export function MoveLine(props: {
  booking: BookingSummary;
  proposals: Proposals;
  draft: MoveDraft;
  problem: DraftProblem | null;
  result: MoveResult | undefined;
  onChange(draft: MoveDraft): void;
}) {
  const { t } = useTranslation();
  const zone = useTimeZone();
  const { booking, proposals, draft, problem, result, onChange } = props;
  const place = usePlaces().find(({ id }) => id === booking.placeId);
  const isClosed = result !== undefined && (result.isDone || result.changed === null);
  return (
    <Fieldset legend={<b>{t('moveMany.booking', { number: booking.number, name: booking.applicant.name })}</b>}>
      <Stack gap="sm">
        <Text>
          {booking.service.name}, {booking.operator.name}
          <br />
          {instantText(booking.startsAt, zone)}
        </Text>
        {result !== undefined && (
          <Text fw={600} c={result.isDone ? undefined : 'red.8'}>
            {result.message}
          </Text>
        )}
        {!isClosed && proposals.length === 0 && <Text size="sm">{t('moveMany.nowhere')}</Text>}
        {!isClosed && (
          <NativeSelect
            label={t('moveMany.newTime')}
            value={String(draft.choice)}
            onChange={({ currentTarget }) => onChange({ ...draft, choice: toChoice(currentTarget.value) })}
            data={[
              ...proposals.map(({ startsAt, operator }, i) => ({
                value: String(i),
                label: `${instantText(startsAt, zone, 'dated')}, ${operator.name}`,
              })),
              { value: 'BY_HAND', label: t('moveMany.byHand') },
              { value: 'STAY', label: t('moveMany.stay') },
            ]}
          />
        )}
        {!isClosed && draft.choice === 'BY_HAND' && place && (
          <TargetFields
            booking={booking}
            place={place}
            operators={listOperators(booking, place)}
            date={draft.date}
            minute={draft.minute}
            operatorId={draft.operatorId}
            error={problem === null ? null : t(`booking.${problem}`)}
            onDate={(date) => onChange({ ...draft, date })}
            onMinute={(minute) => onChange({ ...draft, minute })}
            onOperator={(operatorId) => onChange({ ...draft, operatorId })}
          />
        )}
      </Stack>
    </Fieldset>
  );
}

function toChoice(value: string): MoveDraft['choice'] {
  return value === 'BY_HAND' || value === 'STAY' ? value : Number(value);
}
