import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, Redirect, useLocation } from 'wouter';
import { useDates } from '../../i18n/use-dates.ts';
import type { Selection } from '../journey/selection-params.ts';
import { SelectedService } from '../layout/selection-summary.tsx';
import { useJourney } from '../journey/journey-context.ts';
import { StepLayout } from '../layout/step-layout.tsx';
import { WeekSlots } from './week-slots.tsx';

/** Step 2: the times of a week; a click on a free one moves on. */
export function TimeStep() {
  const { t } = useTranslation();
  const dates = useDates();
  const [, navigate] = useLocation();
  const { choice, getStepUrl, startOver, booked } = useJourney();
  const { place, service } = choice;
  useEffect(() => {
    // The form of the next step is fetched while a time is being chosen.
    import('../details-step/details-step.tsx').catch(() => undefined);
  }, []);
  if (place === null || service === null) return <Redirect to="/" replace />;

  const showDay = (day: string) => navigate(getStepUrl('time', { day }), { replace: true });
  const pick = (startsAt: string) => {
    if (booked) startOver();
    const chosen: Partial<Selection> = { startsAt, day: dates.dateOf(startsAt) };
    navigate(getStepUrl('time', chosen), { replace: true });
    navigate(getStepUrl('details', chosen));
  };
  return (
    <StepLayout
      key={`${service.id} ${choice.operator?.id}`}
      step="time"
      title={t('stepper.time')}
      lead={
        <p>
          {t('time.lead')} {t('time.leadTaken')}
        </p>
      }
    >
      <SelectedService place={place} service={service} operator={choice.operator} />
      <WeekSlots
        place={place}
        service={service}
        operator={choice.operator}
        day={choice.day}
        picked={choice.startsAt}
        onDay={showDay}
        onPick={pick}
      />
      <div className="step-nav">
        <Link className="btn btn-outline-primary" to={getStepUrl('service')}>
          {t('common.back')}
        </Link>
      </div>
    </StepLayout>
  );
}
