import { Modal } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { AgendaTime, BookingSummary } from '../../booking/booking-actions-context.ts';
import { RescheduleForm } from './reschedule-form.tsx';

/** Sposta: dialog that moves a booking to another time or operator. With `to` it only confirms a drop on the grid. */
export function RescheduleDialog(props: {
  initial: BookingSummary;
  to: AgendaTime | null;
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
      title={t('reschedule.title')}
      size="lg"
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      <RescheduleForm initial={props.initial} to={props.to} onClose={props.onClose} />
    </Modal>
  );
}
