import { Button, Group, Stack, Text } from '@mantine/core';
import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { AgendaTime, BookingSummary } from '../../booking/booking-actions-context.ts';
import { ErrorAlert } from '../../components/alerts.tsx';
import { RequestErrorAlert } from '../../components/request-error-alert.tsx';
import { useTimeZone } from '../../municipality-time/time-zone-context.ts';
import { usePlaces } from '../../places/places-context.ts';
import { canOverride } from '../../session/can-override.ts';
import { useSession } from '../../session/session-context.ts';
import { OverrideAlert } from '../override/override-alert.tsx';
import { listOperators } from './list-operators.ts';
import { MoveSummary } from './move-summary.tsx';
import { NotifyField } from '../notify-field.tsx';
import { TargetFields } from './target-fields.tsx';
import { useRescheduleForm } from './use-reschedule-form.ts';
import { instantText } from '../../municipality-time/instant-text.ts';

type Props = { initial: BookingSummary; to: AgendaTime | null; onClose(): void };

/** Form of a reschedule: current and new time, and the mail notice. */
export function RescheduleForm({ initial, to, onClose }: Props) {
  const { t } = useTranslation();
  const zone = useTimeZone();
  const { me } = useSession();
  const places = usePlaces();
  const move = useRescheduleForm(initial, to, onClose);
  const { booking, date, minute, operatorId, startsAt, byFields } = move;
  const canMove = move.conflict?.canMove ?? true;
  const place = places.find(({ id }) => id === booking.placeId);
  const operators = listOperators(booking, place);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    void move.send();
  };
  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        <Text>
          {t('reschedule.who', {
            name: booking.applicant.name || t('booking.erased'),
            service: booking.service.name,
            number: booking.number,
          })}
        </Text>
        {move.conflict !== null && (
          <ErrorAlert title={t(canMove ? 'booking.changedTitle' : 'reschedule.refused')}>
            {canMove
              ? t('reschedule.changedSince', {
                  when: instantText(booking.startsAt, zone),
                  operator: booking.operator.name,
                })
              : move.conflict.message}
          </ErrorAlert>
        )}
        {move.error && <RequestErrorAlert message={move.error.message} />}
        {move.errorMessage !== null && <ErrorAlert title={t('reschedule.refused')}>{move.errorMessage}</ErrorAlert>}
        {move.refusedTime !== null && (
          <OverrideAlert
            title={t('reschedule.refused')}
            message={move.refusedTime}
            action={t('override.move')}
            busy={move.busy}
            onOverride={canOverride(me, operatorId) ? () => void move.send(true) : null}
          />
        )}
        {canMove && (
          <MoveSummary
            from={{ startsAt: booking.startsAt, operator: booking.operator.name }}
            to={
              startsAt === null
                ? null
                : { startsAt, operator: operators.find(({ id }) => id === operatorId)?.name ?? null }
            }
          />
        )}
        {canMove && byFields && place && (
          <TargetFields
            booking={booking}
            place={place}
            operators={operators}
            date={date}
            minute={minute}
            operatorId={operatorId}
            error={move.fieldError}
            onDate={move.chooseDate}
            onMinute={move.chooseMinute}
            onOperator={move.chooseOperator}
          />
        )}
        {canMove && (
          <NotifyField
            applicant={booking.applicant}
            isOver={false}
            checked={move.notifyCitizen}
            onChange={move.setNotifyCitizen}
          />
        )}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t(canMove ? 'reschedule.keep' : 'close')}
          </Button>
          {canMove && !byFields && (
            <Button variant="default" onClick={move.chooseByFields}>
              {t('reschedule.choose')}
            </Button>
          )}
          {canMove && (
            <Button type="submit" loading={move.busy} data-autofocus={!byFields || undefined}>
              {t('reschedule.submit')}
            </Button>
          )}
        </Group>
      </Stack>
    </form>
  );
}
