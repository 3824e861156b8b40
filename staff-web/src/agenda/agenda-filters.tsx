import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type AccessiblePlace, usePlaces } from '../places/places-context.ts';
import styles from './agenda.module.css';
import { OperatorFilter } from './operators/operator-filter.tsx';
import type { AgendaParams, AgendaView } from './view/agenda-view.ts';
import { listOperators } from '../places/place-operators.ts';

/** Selects the place and the operator of the agenda. */
export function AgendaFilters(props: {
  view: AgendaView;
  place: AccessiblePlace;
  change(part: Partial<AgendaParams>): void;
}) {
  const { view, place, change } = props;
  const { t } = useTranslation();
  const places = usePlaces();
  return (
    <div className={styles.filters}>
      {places.length === 1 && <strong className={styles.place}>{place.name}</strong>}
      {places.length > 1 && (
        <Select
          aria-label={t('agenda.place')}
          value={place.id}
          onChange={(placeId) => placeId && change({ placeId, operatorIds: [] })}
          data={places.map(({ id, name }) => ({ value: id, label: name }))}
          allowDeselect={false}
        />
      )}
      {place.access === 'WHOLE' && (
        <OperatorFilter
          key={place.id}
          operators={listOperators(place)}
          chosen={view.operatorIds}
          onChange={(operatorIds) => change({ operatorIds })}
        />
      )}
    </div>
  );
}
