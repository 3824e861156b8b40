import { Modal } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { StaffBookingPartsFragment } from '../../gql/graphql.ts';
import { ChangeServiceForm } from './change-service-form.tsx';

/** Cambia servizio: gives a booking another service, with its length and operators. */
export function ChangeServiceDialog(props: { booking: StaffBookingPartsFragment; opened: boolean; onClose(): void }) {
  const { t } = useTranslation();
  return (
    <Modal
      opened={props.opened}
      onClose={props.onClose}
      title={t('changeService.title')}
      size="lg"
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      <ChangeServiceForm booking={props.booking} onClose={props.onClose} />
    </Modal>
  );
}
