import { ItalianText } from '../../components/italian-text.tsx';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ChoiceField } from '../../components/form/choice-field.tsx';
import { useDuration } from '../../i18n/use-duration.ts';
import { getOnlyItem, type Operator, type Place, type Service } from '../journey/selection-params.ts';
import { useJourney } from '../journey/journey-context.ts';
import { NothingToBook } from './nothing-to-book.tsx';

/** The choice of a place; a single place is shown as text. */
export function PlaceChoice(props: {
  selected: Place | null;
  onSelect: (slug: string) => void;
  error: string | undefined;
}) {
  const { t } = useTranslation();
  const { offeredPlaces } = useJourney().selection;
  const only = getOnlyItem(offeredPlaces);
  if (only) return <OnlyOption label={t('service.place')} value={only.name} hint={only.address} />;
  return (
    <ChoiceField
      id="place"
      label={t('service.place')}
      options={offeredPlaces.map(({ slug, name, address, openingNote }) => ({
        value: slug,
        label: name,
        hint: [address, openingNote].filter(Boolean).map((line) => <ItalianText key={line}>{line}</ItalianText>),
      }))}
      selected={props.selected?.slug ?? null}
      onSelect={props.onSelect}
      error={props.error}
    />
  );
}

/** The choice of a service of the place, with durations; a single service is shown as text. */
export function ServiceChoice(props: {
  place: Place;
  selected: Service | null;
  onSelect: (service: Service) => void;
  error: string | undefined;
}) {
  const { t } = useTranslation();
  const toDuration = useDuration();
  const { services } = props.place;
  const minutes = (service: Service) => `(${toDuration(service.durationMinutes)})`;
  if (services.length === 0) return <NothingToBook place={props.place} />;
  const only = getOnlyItem(services);
  if (only)
    return (
      <OnlyOption
        label={t('service.service')}
        value={`${only.name} ${minutes(only)}`}
        hint={only.description && <ItalianText>{only.description}</ItalianText>}
      />
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
        hint: service.description && <ItalianText>{service.description}</ItalianText>,
        italian: true,
      }))}
      selected={props.selected?.slug ?? null}
      onSelect={(slug) => {
        const service = services.find((one) => one.slug === slug);
        if (service) props.onSelect(service);
      }}
      error={props.error}
    />
  );
}

const ANY_OPERATOR = 'any';

/** The choice of an operator or "Qualsiasi"; a single operator is shown as text. */
export function OperatorChoice(props: {
  service: Service;
  selected: Operator | null;
  onSelect: (operator: Operator | null) => void;
}) {
  const { t } = useTranslation();
  const { operators } = props.service;
  const only = getOnlyItem(operators);
  if (only) return <OnlyOption label={t('service.operator')} value={only.name} />;
  return (
    <ChoiceField
      key={props.service.id}
      id="operator"
      label={t('service.operator')}
      options={[
        { value: ANY_OPERATOR, label: t('common.any'), hint: t('service.anyHint') },
        ...operators.map(({ id, name }) => ({ value: id, label: name })),
      ]}
      selected={props.selected?.id ?? ANY_OPERATOR}
      onSelect={(id) => props.onSelect(operators.find((operator) => operator.id === id) ?? null)}
    />
  );
}

function OnlyOption({ label, value, hint }: { label: string; value: string; hint?: ReactNode }) {
  return (
    <div className="choice chosen-by-itself">
      <p className="choice-label">{label}</p>
      <p className="chosen-value">{value}</p>
      {hint && <p className="choice-hint">{hint}</p>}
    </div>
  );
}
