import { Button, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useBookingActions } from '../../booking/booking-actions-context.ts';
import { ErrorAlert } from '../../components/alerts.tsx';
import type { TimeTakenFragment } from '../../gql/graphql.ts';

/** Says who holds the time of a booking now, and offers to see that booking. */
export function TakenTimeAlert({ taken }: { taken: TimeTakenFragment }) {
  const { t } = useTranslation();
  const { openBooking } = useBookingActions();
  const [holder] = taken.holders;
  return (
    <ErrorAlert title={t('takenTime.title')}>
      <Text size="sm">{taken.message}</Text>
      <Group gap="xs" mt="sm">
        {holder !== undefined && (
          <Button variant="default" onClick={() => openBooking(holder.id)}>
            {t('takenTime.seeHolder')}
          </Button>
        )}
      </Group>
    </ErrorAlert>
  );
}
