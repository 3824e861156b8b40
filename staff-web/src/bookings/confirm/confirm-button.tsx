import { Button, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { STATE_DISPLAY } from '../../booking/booking-state.ts';
import { Icon } from '../../components/icon.tsx';
import { StaffConfirmBookingDocument, type StaffBookingPartsFragment } from '../../gql/graphql.ts';
import { ErrorAlert } from '../../components/alerts.tsx';
import { RequestErrorAlert } from '../../components/request-error-alert.tsx';
import { useBookingMutation } from '../../booking/use-booking-mutation.ts';

/** Confirms a requested booking on behalf of the citizen. */
export function ConfirmButton({ booking }: { booking: StaffBookingPartsFragment }) {
  const { t } = useTranslation();
  const { run, busy, error } = useBookingMutation(StaffConfirmBookingDocument);
  const [errorMessage, setErrorMessage] = useState<string | null>(null);

  async function confirm() {
    setErrorMessage(null);
    const result = (await run({ bookingId: booking.id }))?.staffConfirmBooking;
    if (result !== undefined && result.__typename !== 'StaffBookingSuccess') setErrorMessage(result.message);
  }

  return (
    <Stack gap="xs">
      {error && <RequestErrorAlert message={error.message} />}
      {errorMessage !== null && <ErrorAlert title={t('booking.changedTitle')}>{errorMessage}</ErrorAlert>}
      <Text size="sm">{t('booking.waitsForCitizen')}</Text>
      <Group gap="xs">
        <Button
          leftSection={<Icon name={STATE_DISPLAY.CONFIRMED.icon} />}
          loading={busy}
          onClick={() => void confirm()}
        >
          {t('booking.confirm')}
        </Button>
      </Group>
    </Stack>
  );
}
