import { Button, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { STATE_DISPLAY } from '../../booking/booking-state.ts';
import { Icon } from '../../components/icon.tsx';
import { StaffReconfirmBookingDocument, type StaffBookingPartsFragment } from '../../gql/graphql.ts';
import { ErrorAlert } from '../../components/alerts.tsx';
import { RequestErrorAlert } from '../../components/request-error-alert.tsx';
import { useBookingMutation } from '../../booking/use-booking-mutation.ts';

/** Confirms the attendance on behalf of a citizen who was asked and has not answered. */
export function ReconfirmButton({ booking }: { booking: StaffBookingPartsFragment }) {
  const { t } = useTranslation();
  const { run, busy, error } = useBookingMutation(StaffReconfirmBookingDocument);
  const [errorMessage, setErrorMessage] = useState<string | null>(null);

  async function confirm() {
    setErrorMessage(null);
    const result = (await run({ input: { bookingId: booking.id, sequence: booking.sequence } }))?.staffReconfirmBooking;
    if (result !== undefined && result.__typename !== 'StaffBookingSuccess') setErrorMessage(result.message);
  }

  return (
    <Stack gap="xs">
      {error && <RequestErrorAlert message={error.message} />}
      {errorMessage !== null && <ErrorAlert title={t('booking.changedTitle')}>{errorMessage}</ErrorAlert>}
      <Text size="sm">{t('booking.waitsForAttendance')}</Text>
      <Group gap="xs">
        <Button
          leftSection={<Icon name={STATE_DISPLAY.CONFIRMED.icon} />}
          loading={busy}
          onClick={() => void confirm()}
        >
          {t('booking.reconfirm')}
        </Button>
      </Group>
    </Stack>
  );
}
