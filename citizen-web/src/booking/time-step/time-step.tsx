import { useTranslation } from 'react-i18next';
import { Link, Redirect, useLocation, useSearchParams } from 'wouter';
import { useDates } from '../../i18n/use-dates.ts';
import { type Selection, toSearchParams } from '../journey/selection-params.ts';
import { SelectedService } from '../layout/selection-summary.tsx';
import { useJourney } from '../journey/journey-context.ts';
import { useTimeProblem } from '../journey/use-time-problem.ts';
import { StepLayout } from '../layout/step-layout.tsx';
import { WeekSkeleton } from '../../week/week-skeleton.tsx';
import { useReleasedHold } from '../hold/use-hold.ts';
import { WeekSlots } from './week-slots.tsx';
import './time-step.css';

/** Step 2: the slots of a week; a click on a free slot opens the next step. */
export function TimeStep() {
  const { t } = useTranslation();
  const dates = useDates();
  const [, navigate] = useLocation();
  const [query] = useSearchParams();
  const { selection, getStepUrl, detailsValid, invitation } = useJourney();
  const { place, service } = selection;
  const isReleased = useReleasedHold();
  const timeProblem = useTimeProblem(selection, isReleased ? 'none' : 'pending');
  if (place === null || service === null) return <Redirect to="/" replace />;
  if (timeProblem !== null) {
    return <Redirect to={getStepUrl('time', { startsAt: null })} state={{ notice: timeProblem }} replace />;
  }

  const showDay = (day: string) => navigate(getStepUrl('time', { day }), { replace: true });
  const selectSlot = (startsAt: string) => {
    const changes: Partial<Selection> = { startsAt, day: dates.dateOf(startsAt) };
    navigate(getStepUrl('time', changes), { replace: true });
    // A citizen who changes only the time returns to the summary.
    navigate(getStepUrl(detailsValid ? 'review' : 'details', changes));
  };
  return (
    <StepLayout
      key={`${service.id} ${selection.operator?.id}`}
      step="time"
      title={t('stepper.time')}
      lead={
        <>
          {invitation && <p>{t('invited.for', { name: invitation.person, day: dates.day(invitation.until) })}</p>}
          <p>{`${t('time.lead')} ${t('time.leadTaken')}`}</p>
        </>
      }
    >
      <SelectedService place={place} service={service} operator={selection.operator} />
      {isReleased ? (
        <WeekSlots
          place={place}
          service={service}
          operator={selection.operator}
          day={selection.day}
          selected={selection.startsAt}
          onSelectDay={showDay}
          onSelect={selectSlot}
        />
      ) : (
        <WeekSkeleton />
      )}
      {invitation === null && service.externalBookingUrl === null && (
        <p className="watch-link">
          <Link to={`/avvisami${toSearchParams({ place, service }, query)}`}>{t('watch.link')}</Link>
          <span>{t('watch.linkText')}</span>
        </p>
      )}
      {invitation === null && (
        <div className="step-nav">
          <Link className="btn btn-outline-primary" to={getStepUrl('service')}>
            {t('common.back')}
          </Link>
        </div>
      )}
    </StepLayout>
  );
}
