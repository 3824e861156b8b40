import { Button, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useTranslation } from 'react-i18next';
import { useBookingActions } from '../booking-actions-context.ts';
import type { AttendanceRefusal } from './use-record-attendance.tsx';

/** Returns a function that shows why an attendance was not recorded, with a button that opens who holds the time. */
export function useShowRefusal(): (applicantName: string, refusal: AttendanceRefusal) => void {
  const { t } = useTranslation();
  const { openBooking } = useBookingActions();
  return (applicantName, { message, taken }) => {
    const holderId = taken?.holders[0]?.id;
    const id = notifications.show({
      color: 'red',
      // Long enough to read the reason and to press the button.
      autoClose: false,
      title: t('booking.notRecorded', { name: applicantName || t('booking.erased') }),
      closeButtonProps: { 'aria-label': t('close') },
      message: (
        <Stack gap="xs" align="flex-start">
          <Text size="sm">{message || t('requestError.title')}</Text>
          {holderId !== undefined && (
            <Button
              variant="light"
              size="compact-md"
              onClick={() => {
                notifications.hide(id);
                openBooking(holderId);
              }}
            >
              {t('takenTime.seeHolder')}
            </Button>
          )}
        </Stack>
      ),
    });
  };
}
