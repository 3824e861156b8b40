import { Button, Group, Select, Stack, Text } from '@mantine/core';
import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { AgendaTime, BookingSummary } from '../../booking/booking-actions-context.ts';
import { DateField } from '../../components/fields/date-field.tsx';
import { ErrorAlert } from '../../components/alerts.tsx';
import { RequestErrorAlert } from '../../components/request-error-alert.tsx';
import { useTimeZone } from '../../municipality-time/time-zone-context.ts';
import { usePlaces } from '../../places/places-context.ts';
import { canOverride } from '../../session/can-override.ts';
import { useSession } from '../../session/session-context.ts';
import { OverrideAlert } from '../override/override-alert.tsx';
import { MoveSummary } from './move-summary.tsx';
import { TimesField } from '../available-times/times-field.tsx';
import { NotifyField } from '../notify-field.tsx';
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
  const offering = place?.services.find(({ id }) => id === booking.service.id)?.operators ?? [];
  const operators = [...new Map([booking.operator, ...offering].map((one) => [one.id, one])).values()];

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
          <Stack>
            <Group grow align="start">
              <DateField label={t('booking.day')} value={date || null} onChange={(day) => move.chooseDate(day ?? '')} />
              <Select
                label={t('booking.operator')}
                value={operatorId ?? ''}
                onChange={(id) => move.chooseOperator(id || null)}
                data={[
                  ...operators.map(({ id, name }) => ({ value: id, label: name })),
                  ...(place.access === 'WHOLE' ? [{ value: '', label: t('booking.anybody') }] : []),
                ]}
                allowDeselect={false}
              />
            </Group>
            <TimesField
              request={{
                place,
                serviceId: booking.service.id,
                operatorId,
                date,
                moving: booking,
              }}
              value={minute}
              error={move.fieldError}
              onChange={move.chooseMinute}
            />
          </Stack>
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
