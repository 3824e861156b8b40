import type { UseFormRegisterReturn } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { addDays } from '../../week/dates.ts';
import { CheckboxField } from '../form/checkbox-field.tsx';
import { FieldNotes, getDescribedBy, TextField } from '../form/text-field.tsx';
import { MAX_WAIT_DAYS, WEEKDAYS, type WishValues } from './wish-values.ts';
import './wish-fields.css';

const DAY_PARTS = ['ANY', 'MORNING', 'AFTERNOON'] as const;

/** The fields about the days and hours for which a citizen waits. */
export function WishFields(props: {
  register: (field: keyof WishValues) => UseFormRegisterReturn;
  getError: (field: keyof WishValues) => string | undefined;
  today: string;
}) {
  const { t } = useTranslation();
  const { register, getError, today } = props;
  const range = { min: today, max: addDays(today, MAX_WAIT_DAYS), type: 'date', required: true } as const;
  return (
    <>
      <TextField id="from" label={t('watch.from')} error={getError('from')} {...range} {...register('from')} />
      <TextField id="to" label={t('watch.to')} error={getError('to')} {...range} {...register('to')} />
      <fieldset className="wish-choice field-wide">
        <legend>{t('watch.dayPart')}</legend>
        {DAY_PARTS.map((part) => (
          <label key={part} className="wish-option">
            <input type="radio" className="form-check-input" value={part} {...register('dayPart')} />
            <span>{t(`watch.part.${part}`)}</span>
          </label>
        ))}
      </fieldset>
      <fieldset
        className="wish-choice field-wide"
        aria-invalid={getError('weekdays') ? true : undefined}
        aria-describedby={getDescribedBy('weekdays', undefined, getError('weekdays'))}
      >
        <legend>{t('watch.weekdays')}</legend>
        {WEEKDAYS.map((weekday) => (
          <label key={weekday} className="wish-option">
            <input
              type="checkbox"
              className="form-check-input"
              id={weekday === '1' ? 'weekdays' : undefined}
              value={weekday}
              {...register('weekdays')}
            />
            <span>{t(`watch.weekday.${weekday}`)}</span>
          </label>
        ))}
        <FieldNotes id="weekdays" error={getError('weekdays')} />
      </fieldset>
      <div className="field-wide">
        <CheckboxField id="shortNotice" label={t('watch.shortNotice')} {...register('shortNotice')}>
          <p className="tick-text">{t('watch.shortNoticeHelp')}</p>
        </CheckboxField>
      </div>
    </>
  );
}
