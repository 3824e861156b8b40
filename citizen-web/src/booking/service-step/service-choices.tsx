import { useTranslation } from 'react-i18next';
import { ChoiceField } from '../../components/form/choice-field.tsx';
import { getOnlyItem, type Operator, type Place, type Service } from '../journey/selection-params.ts';
import { useJourney } from '../journey/journey-context.ts';
import { NothingToBook } from './nothing-to-book.tsx';

/** Where: the places offered, as cards, a menu or a searchable list. */
export function PlaceChoice(props: {
  chosen: Place | null;
  onChoose: (slug: string) => void;
  error: string | undefined;
}) {
  const { t } = useTranslation();
  const { offered } = useJourney().choice;
  const only = getOnlyItem(offered);
  if (only) return <ChosenByItself label={t('service.place')} value={only.name} hint={only.address} />;
  return (
    <ChoiceField
      id="place"
      label={t('service.place')}
      options={offered.map(({ slug, name, address, openingNote }) => ({
        value: slug,
        label: name,
        hint: [address, openingNote].filter(Boolean).map((line) => <span key={line}>{line}</span>),
      }))}
      chosen={props.chosen?.slug ?? null}
      onChoose={props.onChoose}
      error={props.error}
    />
  );
}

/** What: the services of the place, each with its duration. */
export function ServiceChoice(props: {
  place: Place;
  chosen: Service | null;
  onChoose: (service: Service) => void;
  error: string | undefined;
}) {
  const { t } = useTranslation();
  const { services } = props.place;
  const minutes = (service: Service) => t('common.minutes', { count: service.durationMinutes });
  if (services.length === 0) return <NothingToBook place={props.place} />;
  const only = getOnlyItem(services);
  if (only)
    return (
      <ChosenByItself label={t('service.service')} value={`${only.name} ${minutes(only)}`} hint={only.description} />
    );
  return (
    <ChoiceField
      key={props.place.id}
      id="service"
      label={t('service.service')}
      options={services.map((service) => ({
        value: service.slug,
        label: service.name,
        measure: minutes(service),
        hint: service.description,
      }))}
      chosen={props.chosen?.slug ?? null}
      onChoose={(slug) => {
        const service = services.find((one) => one.slug === slug);
        if (service) props.onChoose(service);
      }}
      error={props.error}
    />
  );
}

const anyOperator = 'any';

/** With whom: "Qualsiasi" or one of those who serve. */
export function OperatorChoice(props: {
  service: Service;
  chosen: Operator | null;
  onChoose: (operator: Operator | null) => void;
}) {
  const { t } = useTranslation();
  const { operators } = props.service;
  const only = getOnlyItem(operators);
  if (only) return <ChosenByItself label={t('service.operator')} value={only.name} />;
  return (
    <ChoiceField
      key={props.service.id}
      id="operator"
      label={t('service.operator')}
      options={[
        { value: anyOperator, label: t('common.any'), hint: t('service.anyHint') },
        ...operators.map(({ id, name }) => ({ value: id, label: name })),
      ]}
      chosen={props.chosen?.id ?? anyOperator}
      onChoose={(id) => props.onChoose(operators.find((operator) => operator.id === id) ?? null)}
    />
  );
}

function ChosenByItself({ label, value, hint }: { label: string; value: string; hint?: string | null }) {
  return (
    <div className="choice chosen-by-itself">
      <p className="choice-label">{label}</p>
      <p className="chosen-value">{value}</p>
      {hint && <p className="choice-hint">{hint}</p>}
    </div>
  );
}
