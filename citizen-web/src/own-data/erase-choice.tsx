import { useTranslation } from 'react-i18next';
import type { OwnDataQuery } from '../gql/graphql.ts';
import { useDates } from '../i18n/use-dates.ts';

/** A booking that can be erased. */
export type ErasableBooking = NonNullable<OwnDataQuery['ownData']>['bookings'][number];

/** The bookings to erase, all of them at first: a family may share one address. */
export function EraseChoice(props: {
  bookings: readonly ErasableBooking[];
  keptIds: readonly string[];
  onChange: (keptIds: readonly string[]) => void;
}) {
  const { t } = useTranslation();
  const dates = useDates();
  const { bookings, keptIds, onChange } = props;
  const toggle = (id: string) =>
    onChange(keptIds.includes(id) ? keptIds.filter((one) => one !== id) : [...keptIds, id]);
  return (
    <fieldset className="data-choice">
      <legend>{t('data.eraseWhich')}</legend>
      {bookings.map(({ id, number, serviceName, startsAt, name, surname }) => (
        <div className="form-check check-line" key={id}>
          <input
            type="checkbox"
            className="form-check-input"
            id={`erase-${number}`}
            checked={!keptIds.includes(id)}
            onChange={() => toggle(id)}
          />
          <label className="form-check-label" htmlFor={`erase-${number}`}>
            <span>
              {t('data.eraseOne', {
                number,
                service: serviceName,
                name: [name, surname].filter(Boolean).join(' '),
                moment: dates.moment(startsAt),
              })}
            </span>
          </label>
        </div>
      ))}
    </fieldset>
  );
}
