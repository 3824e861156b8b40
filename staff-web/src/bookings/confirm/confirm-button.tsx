import { Button, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { STATES } from '../../booking/booking-state.ts';
import { Icon } from '../../components/icon.tsx';
import { StaffConfirmBookingDocument, type StaffBookingPartsFragment } from '../../gql/graphql.ts';
import { Refusal } from '../../components/alerts.tsx';
import { Trouble } from '../../components/request-error-alert.tsx';
import { useBookingAct } from '../use-booking-mutation.ts';

/** Confirms a booking for a citizen who called or came, and says until when it is held otherwise. */
export function ConfirmButton({ booking }: { booking: StaffBookingPartsFragment }) {
  const { t } = useTranslation();
  const { run, busy, trouble } = useBookingAct(StaffConfirmBookingDocument);
  const [refused, setRefused] = useState<string | null>(null);

  async function confirm() {
    setRefused(null);
    const result = (await run({ bookingId: booking.id }))?.staffConfirmBooking;
    if (result !== undefined && result.__typename !== 'StaffBookingSuccess') setRefused(result.message);
  }

  return (
    <Stack gap="xs">
      {trouble && <Trouble message={trouble.message} />}
      {refused !== null && <Refusal title={t('booking.changedTitle')}>{refused}</Refusal>}
      <Text size="sm">{t('booking.waitsForCitizen')}</Text>
      <Group gap="xs">
        <Button leftSection={<Icon name={STATES.CONFIRMED.icon} />} loading={busy} onClick={() => void confirm()}>
          {t('booking.confirm')}
        </Button>
      </Group>
    </Stack>
  );
}
