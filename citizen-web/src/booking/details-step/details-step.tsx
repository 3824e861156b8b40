import { useTranslation } from 'react-i18next';
import { Redirect } from 'wouter';
import { HoldLine } from '../hold/hold-line.tsx';
import { useHold } from '../hold/use-hold.ts';
import { SelectedTime } from '../layout/selection-summary.tsx';
import { DetailsForm } from './details-form.tsx';
import { useJourney } from '../journey/journey-context.ts';
import { useTimeProblem } from '../journey/use-time-problem.ts';
import { StepLayout } from '../layout/step-layout.tsx';

/** Step 3: the applicant form, beside the selected slot. */
export function DetailsStep() {
  const { t } = useTranslation();
  const { selection, getStepUrl, invitation } = useJourney();
  const { place, service, operator, startsAt } = selection;
  const hold = useHold(selection);
  const timeProblem = useTimeProblem(selection, hold.status);
  if (!place || !service || !startsAt) return <Redirect to="/" replace />;
  if (timeProblem !== null) {
    return <Redirect to={getStepUrl('time', { startsAt: null })} state={{ notice: timeProblem }} replace />;
  }
  return (
    <StepLayout
      step="details"
      title={t('stepper.details')}
      lead={<p>{t(invitation ? 'invited.details' : 'details.lead')}</p>}
    >
      <div className="with-aside">
        <aside className="aside-top">
          <SelectedTime place={place} service={service} operator={operator} startsAt={startsAt}>
            <HoldLine />
          </SelectedTime>
        </aside>
        <DetailsForm place={place} service={service} />
      </div>
    </StepLayout>
  );
}
