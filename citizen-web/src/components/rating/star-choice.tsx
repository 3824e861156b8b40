import { useTranslation } from 'react-i18next';
import { MAX_STARS } from '../../../../api/src/field-rules/rating.ts';
import { Icon } from '../../icons/icon.tsx';
import { lazyIconPaths } from '../../icons/lazy-paths.ts';

const STARS = Array.from({ length: MAX_STARS }, (_, index) => index + 1);

/** Radio buttons for 1 to 5 stars. */
export function StarChoice({ stars, onChoose }: { stars: number | null; onChoose: (stars: number) => void }) {
  const { t } = useTranslation();
  return (
    <fieldset className="rating-stars">
      <legend className="visually-hidden">{t('rating.legend')}</legend>
      {STARS.map((value) => (
        <span key={value} className={stars !== null && value <= stars ? 'is-on' : undefined}>
          <input
            type="radio"
            id={`rating-star-${value}`}
            name="rating-stars"
            value={value}
            checked={value === stars}
            onChange={() => onChoose(value)}
          />
          <label htmlFor={`rating-star-${value}`} data-element={`feedback-rate-${value}`}>
            <Icon shape={lazyIconPaths.star} />
            <span className="visually-hidden">{t('rating.star', { count: value, max: MAX_STARS })}</span>
          </label>
        </span>
      ))}
    </fieldset>
  );
}
