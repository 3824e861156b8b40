import type { UseFormRegisterReturn } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { FieldNotes, getDescribedBy } from '../../components/form/text-field.tsx';
import { ItalianText } from '../../components/italian-text.tsx';
import type { WatchedService } from './watched-service.ts';

/** The offices that suit, among those that offer the service. */
export function PlaceFields(props: {
  places: WatchedService['places'];
  field: UseFormRegisterReturn;
  error: string | undefined;
}) {
  const { t } = useTranslation();
  const { places, field, error } = props;
  return (
    <fieldset
      className="wish-choice field-wide"
      aria-invalid={error ? true : undefined}
      aria-describedby={getDescribedBy('placeIds', undefined, error)}
    >
      <legend>{t('watch.places')}</legend>
      {places.map(({ id, name }, index) => (
        <label key={id} className="wish-option">
          <input
            type="checkbox"
            className="form-check-input"
            id={index === 0 ? 'placeIds' : undefined}
            value={id}
            {...field}
          />
          <ItalianText>{name}</ItalianText>
        </label>
      ))}
      <FieldNotes id="placeIds" error={error} />
    </fieldset>
  );
}
