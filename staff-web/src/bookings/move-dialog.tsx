import { useQuery } from '@apollo/client/react';
import { Loader, Modal, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { DeskTime, SeenBooking } from '../agenda/desk.ts';
import { StaffBookingDocument } from '../gql/graphql.ts';
import { Trouble } from '../look/trouble.tsx';
import { MoveForm } from './move-form.tsx';

/** Sposta: another time, another operator or both; by fields, or confirming where a booking was put on the grid. */
export function MoveDialog(props: {
  seen: SeenBooking;
  to: DeskTime | null;
  opened: boolean;
  onClose(): void;
  onClosed(): void;
}) {
  const { seen, to, onClose } = props;
  const { t } = useTranslation();
  const { data, error, refetch } = useQuery(StaffBookingDocument, {
    variables: { id: seen.id },
    fetchPolicy: 'network-only',
  });
  const booking = data?.staffBooking;
  return (
    <Modal
      opened={props.opened}
      onClose={onClose}
      onExitTransitionEnd={props.onClosed}
      title={t('move.title')}
      size="lg"
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      {booking && <MoveForm booking={booking} seen={seen} to={to} onClose={onClose} />}
      {booking === null && <Text>{t('booking.notFound')}</Text>}
      {!data && (error ? <Trouble onRetry={() => void refetch().catch(() => undefined)} /> : <Loader />)}
    </Modal>
  );
}
