import { useApolloClient } from '@apollo/client/react';
import { useEffect, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import { canPrefetch } from '../../api/prefetch.ts';
import { Alert } from '../../components/errors/alert.tsx';
import { ExternalLink } from '../../components/external-link.tsx';
import { ErrorSummary, type FieldError } from '../../components/form/error-summary.tsx';
import { useLocalizedPath } from '../../i18n/use-localized-path.ts';
import { useMunicipality } from '../../municipality/municipality-context.ts';
import { useJourney } from '../journey/journey-context.ts';
import { getOnlyItem, type Place, type Selection, type Service } from '../journey/selection-params.ts';
import { OperatorChoice, PlaceChoice, ServiceChoice } from './service-choices.tsx';
import { HowItWorks, ServiceInfo } from './service-info.tsx';

type ServiceSelection = Pick<Selection, 'place' | 'service' | 'operator'>;

/** The form of step 1. Its choices are stored in the URL when it is submitted. */
export function ServiceForm() {
  const { t, i18n } = useTranslation();
  const localizePath = useLocalizedPath();
  const journey = useJourney();
  const { selection: initial, details, detailsValid, saveDetails, getStepUrl } = journey;
  const client = useApolloClient();
  const { timeZone } = useMunicipality();
  const [, navigate] = useLocation();
  const [chosen, setSelection] = useState<ServiceSelection>(initial);
  const selection = findCurrent(chosen, initial.offeredPlaces);
  const [attempt, setAttempt] = useState(0);
  const { place, service, operator } = selection;
  const errors = attempt === 0 ? [] : findMissing(selection, t);
  const getError = (id: string) => errors.find(({ fieldId }) => fieldId === id)?.message;

  useEffect(() => {
    // Ask for the times while the citizen reads what the service requires.
    if (!service || service.externalBookingUrl !== null || !canPrefetch()) return;
    void import('../time-step/first-availability.ts').then(
      ({ prefetchTimes }) => prefetchTimes(client, { service, operator, language: i18n.language, timeZone }),
      () => undefined,
    );
  }, [client, service, operator, i18n.language, timeZone]);

  const selectPlace = (slug: string) => {
    const selected = initial.offeredPlaces.find((place) => place.slug === slug);
    if (!selected) return;
    const sameService = selected.services.find(({ slug }) => slug === (service ?? initial.requestedService)?.slug);
    setSelection(selectService(selected, sameService ?? getOnlyItem(selected.services)));
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (findMissing(selection, t).length > 0) return setAttempt(attempt + 1);
    // Keep the typed details, but another service may have another notice to read.
    if (service !== initial.service)
      saveDetails({ ...details, noticeRead: false }, detailsValid && service?.notice === null);
    const unchanged = service === initial.service && operator === initial.operator;
    const changes = { place, service, operator, ...(!unchanged && { day: null, startsAt: null }) };
    // Store the selection in this page's URL too, so that the browser's back button restores it.
    navigate(getStepUrl('service', changes), { replace: true });
    // A citizen who changes nothing returns to the summary.
    navigate(getStepUrl(unchanged && initial.startsAt && detailsValid ? 'review' : 'time', changes));
  };

  return (
    <form className="service-form" noValidate onSubmit={submit}>
      <div className="service-choices">
        <p className="form-hint">{t('common.required')}</p>
        <ErrorSummary errors={errors} attempt={attempt} />
        {initial.requestedService && (
          <Alert kind="info">
            <p>{t('service.onlyPlacesFor', { service: initial.requestedService.name })}</p>
            <Link to={localizePath('/')}>{t('service.showAll')}</Link>
          </Alert>
        )}
        <PlaceChoice selected={place} onSelect={selectPlace} error={getError('place')} />
        {place ? (
          <ServiceChoice
            place={place}
            selected={service}
            onSelect={(selected) => setSelection(selectService(place, selected))}
            error={getError('service')}
          />
        ) : (
          <p className="choice-later">{t('service.choosePlaceFirst')}</p>
        )}
        {service && service.externalBookingUrl === null && (
          <OperatorChoice
            service={service}
            selected={operator}
            onSelect={(selected) => setSelection({ ...selection, operator: selected })}
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
      <Link to={localizePath('/le-mie-prenotazioni')}>{t('service.lost')}</Link>
    </form>
  );
}

/** Returns the selection in the current catalogue, which may have changed since; what was retired becomes null. */
function findCurrent(chosen: ServiceSelection, places: readonly Place[]): ServiceSelection {
  const place = places.find(({ id }) => id === chosen.place?.id) ?? null;
  const service = place?.services.find(({ id }) => id === chosen.service?.id) ?? null;
  return { place, service, operator: service?.operators.find(({ id }) => id === chosen.operator?.id) ?? null };
}

function selectService(place: Place, service: Service | null): ServiceSelection {
  return { place, service, operator: getOnlyItem(service?.operators ?? []) };
}

function findMissing({ place, service }: ServiceSelection, t: ReturnType<typeof useTranslation>['t']): FieldError[] {
  if (!place) return [{ fieldId: 'place', message: t('service.pickPlace') }];
  return service ? [] : [{ fieldId: 'service', message: t('service.pickService') }];
}
