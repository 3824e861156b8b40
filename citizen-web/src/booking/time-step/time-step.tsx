import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, Redirect, useLocation } from 'wouter';
import { useDates } from '../../i18n/use-dates.ts';
import type { Choice } from '../journey/selection-params.ts';
import { ChosenService } from '../layout/selection-summary.tsx';
import { useJourney } from '../journey/journey-context.ts';
import { StepFrame } from '../layout/step-layout.tsx';
import { WeekOfTimes } from './week-slots.tsx';

/** Step 2: the times of a week; a click on a free one moves on. */
export function TimeStep() {
  const { t } = useTranslation();
  const dates = useDates();
  const [, navigate] = useLocation();
  const { choice, addressOf, startAnew, booked } = useJourney();
  const { place, service } = choice;
  useEffect(() => {
    // The form of the next step is fetched while a time is being chosen.
    import('../details-step/details-step.tsx').catch(() => undefined);
  }, []);
  if (place === null || service === null) return <Redirect to="/" replace />;

  const showDay = (day: string) => navigate(addressOf('time', { day }), { replace: true });
  const pick = (startsAt: string) => {
    if (booked) startAnew();
    const chosen: Partial<Choice> = { startsAt, day: dates.dateOf(startsAt) };
    navigate(addressOf('time', chosen), { replace: true });
    navigate(addressOf('details', chosen));
  };
  return (
    <StepFrame
      key={`${service.id} ${choice.operator?.id}`}
      step="time"
      title={t('stepper.time')}
      lead={
        <p>
          {t('time.lead')} {t('time.leadTaken')}
        </p>
      }
    >
      <ChosenService place={place} service={service} operator={choice.operator} />
      <WeekOfTimes
        place={place}
        service={service}
        operator={choice.operator}
        day={choice.day}
        picked={choice.startsAt}
        onDay={showDay}
        onPick={pick}
      />
      <div className="step-nav">
        <Link className="btn btn-outline-primary" to={addressOf('service')}>
          {t('common.back')}
        </Link>
      </div>
    </StepFrame>
  );
}
