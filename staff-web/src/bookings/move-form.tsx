import { Button, Group, Select, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { DateTime } from 'luxon';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DeskTime, SeenBooking } from '../agenda/desk.ts';
import { MoveBookingDocument, type StaffBookingPartsFragment } from '../gql/graphql.ts';
import { DateField } from '../look/date-field.tsx';
import { Refusal } from '../look/refusal.tsx';
import { Trouble } from '../look/trouble.tsx';
import { useOffice } from '../office/office.ts';
import { instantAt, wallDate } from '../office/wall-clock.ts';
import { FromTo } from './from-to.tsx';
import { TimesField } from './times-field.tsx';
import { ToldByMail } from './told-by-mail.tsx';
import { useBookingAct } from './use-booking-act.ts';
import { whenText } from './when-text.ts';

type Props = { booking: StaffBookingPartsFragment; seen: SeenBooking; to: DeskTime | null; onClose(): void };

/** From when and whom to when and whom, and that the citizen will be told. */
export function MoveForm({ booking, seen, to, onClose }: Props) {
  const { t } = useTranslation();
  const { zone, places } = useOffice();
  const { run, busy, trouble } = useBookingAct(MoveBookingDocument);
  const [byFields, setByFields] = useState(to === null);
  const [date, setDate] = useState(to?.date ?? wallDate(booking.startsAt, zone));
  const [minute, setMinute] = useState(to?.minute ?? null);
  const [operatorId, setOperatorId] = useState(to === null ? booking.operator.id : to.operatorId);
  const [wrong, setWrong] = useState<string | null>(null);
  const [refused, setRefused] = useState<string | null>(null);
  const place = places.find(({ id }) => id === booking.place.id);
  const operators = place?.services.find(({ id }) => id === booking.service.id)?.operators ?? [];
  const choices = [...new Map([booking.operator, ...operators].map((one) => [one.id, one])).values()];
  const startsAt = minute === null ? null : instantAt(date, minute, zone);
  const changed = !isSame(booking.startsAt, seen.startsAt) || booking.operator.id !== seen.operatorId ? booking : null;

  const submit = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    // The booking came a moment after the dialog: who only confirms finds the button at hand.
    if (!byFields) submit.current?.focus();
  }, [byFields]);

  function choose<T>(set: (value: T) => void): (value: T) => void {
    return (value) => {
      set(value);
      setWrong(null);
      setRefused(null);
    };
  }

  async function send(event: FormEvent) {
    event.preventDefault();
    if (startsAt === null) return setWrong(t(minute === null ? 'booking.timeMissing' : 'booking.timeSkipped'));
    setRefused(null);
    const { id: bookingId, sequence } = booking;
    const result = (await run({ input: { bookingId, sequence, startsAt, operatorId } }))?.moveBooking;
    switch (result?.__typename) {
      case 'StaffBookingSuccess': {
        const { startsAt: now, operator } = result.booking;
        notifications.show({
          message: t('move.done', { when: whenText(now, zone, 'short'), operator: operator.name }),
          closeButtonProps: { 'aria-label': t('close') },
        });
        return onClose();
      }
      case 'SlotTaken':
      case 'SlotNotOffered':
        setByFields(true);
        return setRefused(result.message);
      case 'BookingChanged':
      case 'BookingNotFound':
        return setRefused(result.message);
      case undefined:
        return undefined;
      default:
        return result satisfies never;
    }
  }

  return (
    <form onSubmit={(event) => void send(event)} noValidate>
      <Stack>
        <Text>
          {t('move.who', {
            name: `${booking.applicant.surname} ${booking.applicant.name}`.trim(),
            service: booking.service.name,
            number: booking.number,
          })}
        </Text>
        {changed && (
          <Refusal title={t('booking.changedTitle')}>
            {t('move.movedMeanwhile', { when: whenText(changed.startsAt, zone), operator: changed.operator.name })}
          </Refusal>
        )}
        {trouble && <Trouble message={trouble.message} />}
        {refused !== null && <Refusal title={t('move.refused')}>{refused}</Refusal>}
        <FromTo
          from={{ startsAt: booking.startsAt, operator: booking.operator.name }}
          to={
            startsAt === null ? null : { startsAt, operator: choices.find(({ id }) => id === operatorId)?.name ?? null }
          }
        />
        {byFields && place && (
          <Stack>
            <Group grow align="start">
              <DateField label={t('booking.day')} value={date} onChange={(day) => day && choose(setDate)(day)} />
              <Select
                label={t('booking.operator')}
                value={operatorId ?? ''}
                onChange={(id) => choose(setOperatorId)(id || null)}
                data={[
                  ...choices.map(({ id, name }) => ({ value: id, label: name })),
                  ...(place.reach === 'WHOLE' ? [{ value: '', label: t('booking.anybody') }] : []),
                ]}
                allowDeselect={false}
              />
            </Group>
            <TimesField
              wanted={{
                place,
                serviceId: booking.service.id,
                operatorId,
                date,
                moving: { id: booking.id, durationMinutes: booking.service.durationMinutes },
              }}
              value={minute}
              error={wrong}
              onChange={choose(setMinute)}
            />
          </Stack>
        )}
        <ToldByMail applicant={booking.applicant} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('move.keep')}
          </Button>
          {!byFields && (
            <Button variant="default" onClick={() => setByFields(true)}>
              {t('move.choose')}
            </Button>
          )}
          <Button type="submit" loading={busy} ref={submit}>
            {t('move.submit')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

function isSame(one: string, other: string): boolean {
  return DateTime.fromISO(one).toMillis() === DateTime.fromISO(other).toMillis();
}
