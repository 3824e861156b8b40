import { Modal } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { DeskTime, SeenBooking } from '../../booking/booking-actions-context.ts';
import { MoveForm } from './reschedule-form.tsx';

/** Sposta: another time, another operator or both; by fields, or confirming where a booking was put on the grid. */
export function MoveDialog(props: {
  seen: SeenBooking;
  to: DeskTime | null;
  opened: boolean;
  onClose(): void;
  onClosed(): void;
}) {
  const { t } = useTranslation();
  return (
    <Modal
      opened={props.opened}
      onClose={props.onClose}
      onExitTransitionEnd={props.onClosed}
      title={t('move.title')}
      size="lg"
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      <MoveForm seen={props.seen} to={props.to} onClose={props.onClose} />
    </Modal>
  );
}
