import { Modal } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import type { AgendaChange } from './agenda-change.ts';
import { ResolutionsForm } from './choices/resolutions-form.tsx';
import { OutcomeStep } from './outcome/outcome-step.tsx';
import { summarizeOutcome } from './resolution-summary.ts';

/**
 * Dialog for the resolutions of all affected bookings, then for their outcome. Nothing is changed before it is
 * submitted.
 */
export function ResolutionsDialog<Input>({ agendaChange }: { agendaChange: AgendaChange<Input> }) {
  const { t } = useTranslation();
  const small = useMediaQuery('(max-width: 48em)');
  const { affectedBookings, outcome } = agendaChange;
  return (
    <Modal
      opened={affectedBookings !== null}
      onClose={outcome === null ? agendaChange.cancel : agendaChange.finish}
      title={outcome === null ? t('resolutions.title') : summarizeOutcome(t, outcome)}
      closeButtonProps={{ 'aria-label': t(outcome === null ? 'resolutions.back' : 'close') }}
      closeOnClickOutside={false}
      size={outcome === null ? 1240 : 960}
      yOffset="2dvh"
      fullScreen={small}
    >
      {affectedBookings !== null && outcome === null && (
        <ResolutionsForm agendaChange={agendaChange} affectedBookings={affectedBookings} />
      )}
      {affectedBookings !== null && outcome !== null && (
        <OutcomeStep outcome={outcome} affectedBookings={affectedBookings} onClose={agendaChange.finish} />
      )}
    </Modal>
  );
}
