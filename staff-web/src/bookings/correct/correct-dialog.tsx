import { Modal } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { StaffBookingPartsFragment } from '../../gql/graphql.ts';
import { CorrectForm } from './correct-form.tsx';

/** Correggi i dati: corrects the applicant and the notes of a booking. */
export function CorrectDialog(props: { booking: StaffBookingPartsFragment; opened: boolean; onClose(): void }) {
  const { t } = useTranslation();
  return (
    <Modal
      opened={props.opened}
      onClose={props.onClose}
      title={t('correct.title')}
      closeButtonProps={{ 'aria-label': t('close') }}
      closeOnClickOutside={false}
    >
      <CorrectForm booking={props.booking} onClose={props.onClose} />
    </Modal>
  );
}
