import { ItalianText } from '../../components/italian-text.tsx';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { useDates } from '../../i18n/use-dates.ts';
import { useDuration } from '../../i18n/use-duration.ts';
import type { Operator, Place, Service } from '../journey/selection-params.ts';
import { useJourney } from '../journey/journey-context.ts';
import './selection-summary.css';

/** The selected service, office and operator, shown above the slots, with "Modifica". */
export function SelectedService(props: { place: Place; service: Service; operator: Operator | null }) {
  const { t } = useTranslation();
  return (
    <section className="chosen" aria-label={t('time.chosen')}>
      <ServiceText {...props} />
      <EditService />
    </section>
  );
}

/** The selected slot, service, office and operator, shown beside the form, with "Modifica". */
export function SelectedTime(props: {
  place: Place;
  service: Service;
  operator: Operator | null;
  startsAt: string;
  /** How long the slot is held. */
  children?: ReactNode;
}) {
  const { t } = useTranslation();
  const dates = useDates();
  const { getStepUrl } = useJourney();
  return (
    <section className="chosen chosen-time" aria-label={t('details.chosen')}>
      <div className="chosen-lines">
        <p className="chosen-moment">{dates.moment(props.startsAt)}</p>
      </div>
      <Link className="chosen-edit" to={getStepUrl('time')}>
        <span>{t('common.edit')}</span>
        <span className="visually-hidden">{` ${t('stepper.time')}`}</span>
      </Link>
      <ServiceText {...props} />
      <EditService />
      {props.children}
    </section>
  );
}

/** "Modifica" beside the service, which an invited person does not choose. */
function EditService() {
  const { t } = useTranslation();
  const { getStepUrl, invitation } = useJourney();
  if (invitation !== null) return null;
  return (
    <Link className="chosen-edit" to={getStepUrl('service')}>
      <span>{t('common.edit')}</span>
      <span className="visually-hidden">{` ${t('stepper.service')}`}</span>
    </Link>
  );
}

function ServiceText({ place, service, operator }: { place: Place; service: Service; operator: Operator | null }) {
  const { t } = useTranslation();
  const toDuration = useDuration();
  return (
    <div className="chosen-lines">
      <p className="chosen-service">
        <ItalianText>{service.name}</ItalianText>{' '}
        <span className="chosen-duration">{`(${toDuration(service.durationMinutes)})`}</span>
      </p>
      <p className="chosen-place">{`${place.name} · ${operator?.name ?? t('time.anyOperator')}`}</p>
    </div>
  );
}
