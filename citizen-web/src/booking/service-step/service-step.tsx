import { useEffect, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import { Alert } from '../../components/errors/alert.tsx';
import { ErrorSummary, type FieldError } from '../../components/form/error-summary.tsx';
import { ExternalLink } from '../../components/external-link.tsx';
import { useLocalizedPath } from '../../i18n/use-localized-path.ts';
import { getOnlyItem, type Selection, type Place, type Service } from '../journey/selection-params.ts';
import { useJourney } from '../journey/journey-context.ts';
import { NothingToBook } from './nothing-to-book.tsx';
import { OperatorChoice, PlaceChoice, ServiceChoice } from './service-choices.tsx';
import { HowItWorks, ServiceInfo } from './service-info.tsx';
import { StepLayout } from '../layout/step-layout.tsx';
import './service-step.css';

/** Step 1: the place, the service and who serves; what there is only one of is chosen by itself. */
export function ServiceStep() {
  const { t } = useTranslation();
  const { choice, places } = useJourney();
  useEffect(() => {
    // The next step is fetched while the service is being chosen.
    import('../time-step/time-step.tsx').catch(() => undefined);
  }, []);
  return (
    <StepLayout step="service" title={t('stepper.service')} lead={<p>{t('service.lead')}</p>}>
      {places.length === 0 ? <NothingToBook /> : <ServiceForm key={choice.requestedService?.id} />}
    </StepLayout>
  );
}

function ServiceForm() {
  const { t } = useTranslation();
  const address = useLocalizedPath();
  const { choice: read, details, booked, keep, getStepUrl, startOver } = useJourney();
  const [, navigate] = useLocation();
  const [choice, setChoice] = useState<Pick<Selection, 'place' | 'service' | 'operator'>>(read);
  const [attempt, setAttempt] = useState(0);
  const { place, service, operator } = choice;
  const troubles = attempt === 0 ? [] : missing(choice, t);
  const errorOf = (id: string) => troubles.find(({ fieldId }) => fieldId === id)?.message;

  const choosePlace = (slug: string) => {
    const chosen = read.offered.find((one) => one.slug === slug);
    if (!chosen) return;
    const wanted = chosen.services.find(({ slug }) => slug === (service ?? read.requestedService)?.slug);
    setChoice(withService(chosen, wanted ?? getOnlyItem(chosen.services)));
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (missing(choice, t).length > 0) return setAttempt(attempt + 1);
    if (booked) startOver();
    // What was typed stays, but another service has other things to read.
    else if (service !== read.service) keep({ ...details, noticeRead: false }, false);
    const same = service === read.service && operator === read.operator;
    const chosen = { place, service, operator, ...(!same && { day: null, startsAt: null }) };
    // The choice goes into this page's own address too, so that the browser's "back" finds it again.
    navigate(getStepUrl('service', chosen), { replace: true });
    navigate(getStepUrl('time', chosen));
  };

  return (
    <form className="service-form" noValidate onSubmit={submit}>
      <div className="service-choices">
        <p className="form-hint">{t('common.required')}</p>
        <ErrorSummary troubles={troubles} attempt={attempt} />
        {read.requestedService && (
          <Alert kind="info">
            <p>{t('service.onlyPlacesFor', { service: read.requestedService.name })}</p>
            <Link to={address('/')}>{t('service.showAll')}</Link>
          </Alert>
        )}
        <PlaceChoice chosen={place} onChoose={choosePlace} error={errorOf('place')} />
        {place ? (
          <ServiceChoice
            place={place}
            chosen={service}
            onChoose={(chosen) => setChoice(withService(place, chosen))}
            error={errorOf('service')}
          />
        ) : (
          <p className="choice-later">{t('service.choosePlaceFirst')}</p>
        )}
        {service && service.externalBookingUrl === null && (
          <OperatorChoice
            service={service}
            chosen={operator}
            onChoose={(chosen) => setChoice({ ...choice, operator: chosen })}
          />
        )}
      </div>
      <aside className="service-aside" aria-live="polite">
        {place && service ? <ServiceInfo place={place} service={service} /> : <HowItWorks />}
      </aside>
      <div className="step-nav">
        {service?.externalBookingUrl ? (
          <Alert kind="info" title={t('service.external')}>
            <ExternalLink className="btn btn-primary" href={service.externalBookingUrl}>
              {t('service.externalLink')}
            </ExternalLink>
          </Alert>
        ) : (
          <button type="submit" className="btn btn-primary btn-next">
            {t('common.next')}
          </button>
        )}
      </div>
    </form>
  );
}

function withService(place: Place, service: Service | null) {
  return { place, service, operator: getOnlyItem(service?.operators ?? []) };
}

function missing(
  { place, service }: Pick<Selection, 'place' | 'service'>,
  t: ReturnType<typeof useTranslation>['t'],
): FieldError[] {
  if (!place) return [{ fieldId: 'place', message: t('service.pickPlace') }];
  return service ? [] : [{ fieldId: 'service', message: t('service.pickService') }];
}
