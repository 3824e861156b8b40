import { useTranslation } from 'react-i18next';
import { useJourney } from '../journey/journey-context.ts';
import { StepLayout } from '../layout/step-layout.tsx';
import { NeedField } from '../need/need-field.tsx';
import { NothingToBook } from './nothing-to-book.tsx';
import { ServiceForm } from './service-form.tsx';
import './service-step.css';

/** Step 1: the choice of place, service and operator; single options are selected automatically. */
export function ServiceStep() {
  const { t } = useTranslation();
  const { selection, places } = useJourney();
  return (
    <StepLayout step="service" title={t('stepper.service')} lead={<p>{t('service.lead')}</p>}>
      {places.length === 0 ? (
        <NothingToBook />
      ) : (
        <>
          <NeedField />
          <ServiceForm key={selection.requestedService?.id} />
        </>
      )}
    </StepLayout>
  );
}
