import { useEffect, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import { Alert } from '../../components/errors/alert.tsx';
import { ErrorSummary, type FieldTrouble } from '../../components/form/error-summary.tsx';
import { OutsideLink } from '../../components/external-link.tsx';
import { useAddress } from '../../i18n/use-localized-path.ts';
import { onlyOne, type Choice, type Place, type Service } from '../journey/selection-params.ts';
import { useJourney } from '../journey/journey-context.ts';
import { NothingToBook } from './nothing-to-book.tsx';
import { OperatorChoice, PlaceChoice, ServiceChoice } from './service-choices.tsx';
import { HowItWorks, ServiceNeeds } from './service-info.tsx';
import { StepFrame } from '../layout/step-layout.tsx';
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
    <StepFrame step="service" title={t('stepper.service')} lead={<p>{t('service.lead')}</p>}>
      {places.length === 0 ? <NothingToBook /> : <ServiceForm key={choice.wantedService?.id} />}
    </StepFrame>
  );
}

function ServiceForm() {
  const { t } = useTranslation();
  const address = useAddress();
  const { choice: read, details, booked, keep, addressOf, startAnew } = useJourney();
  const [, navigate] = useLocation();
  const [choice, setChoice] = useState<Pick<Choice, 'place' | 'service' | 'operator'>>(read);
  const [attempt, setAttempt] = useState(0);
  const { place, service, operator } = choice;
  const troubles = attempt === 0 ? [] : missing(choice, t);
  const errorOf = (id: string) => troubles.find(({ fieldId }) => fieldId === id)?.message;

  const choosePlace = (slug: string) => {
    const chosen = read.offered.find((one) => one.slug === slug);
    if (!chosen) return;
    const wanted = chosen.services.find(({ slug }) => slug === (service ?? read.wantedService)?.slug);
    setChoice(withService(chosen, wanted ?? onlyOne(chosen.services)));
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (missing(choice, t).length > 0) return setAttempt(attempt + 1);
    if (booked) startAnew();
    // What was typed stays, but another service has other things to read.
    else if (service !== read.service) keep({ ...details, noticeRead: false }, false);
    const same = service === read.service && operator === read.operator;
    const chosen = { place, service, operator, ...(!same && { day: null, startsAt: null }) };
    // The choice goes into this page's own address too, so that the browser's "back" finds it again.
    navigate(addressOf('service', chosen), { replace: true });
    navigate(addressOf('time', chosen));
  };

  return (
    <form className="service-form" noValidate onSubmit={submit}>
      <div className="service-choices">
        <p className="form-hint">{t('common.required')}</p>
        <ErrorSummary troubles={troubles} attempt={attempt} />
        {read.wantedService && (
          <Alert kind="info">
            <p>{t('service.onlyPlacesFor', { service: read.wantedService.name })}</p>
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
        {place && service ? <ServiceNeeds place={place} service={service} /> : <HowItWorks />}
      </aside>
      <div className="step-nav">
        {service?.externalBookingUrl ? (
          <Alert kind="info" title={t('service.external')}>
            <OutsideLink className="btn btn-primary" href={service.externalBookingUrl}>
              {t('service.externalLink')}
            </OutsideLink>
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
  return { place, service, operator: onlyOne(service?.operators ?? []) };
}

function missing(
  { place, service }: Pick<Choice, 'place' | 'service'>,
  t: ReturnType<typeof useTranslation>['t'],
): FieldTrouble[] {
  if (!place) return [{ fieldId: 'place', message: t('service.pickPlace') }];
  return service ? [] : [{ fieldId: 'service', message: t('service.pickService') }];
}
