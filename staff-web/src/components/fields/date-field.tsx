import { DateInput, type DateInputProps, DatesProvider } from '@mantine/dates';
import '@mantine/dates/styles.layer.css';
import 'dayjs/locale/it';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { parseItalianDate } from '../../municipality-time/parse-italian-date.ts';
import { useMarkedDays } from './use-marked-days.ts';

type Props = Omit<DateInputProps, 'value' | 'onChange' | 'valueFormat' | 'dateParser' | 'fixOnBlur'> & {
  /** ISO date such as "2026-11-23". Null if empty or not understood. */
  value: string | null;
  onChange(date: string | null): void;
};

/**
 * Date input in Italian format, with a calendar whose weeks start on Monday. A text that is no date stays visible with
 * an error, and the value becomes null: the former date is never kept silently.
 */
export function DateField({ error, onBlur, onFocus, onChange, ...props }: Props) {
  const { t } = useTranslation();
  const { onFocus: readHolidays, ...markedDays } = useMarkedDays(props.value);
  const [isTyping, setIsTyping] = useState(false);
  // The value that the input keeps while its text is no date: a change of its value would overwrite the text.
  const [unknown, setUnknown] = useState<{ instead: string | null } | null>(null);
  return (
    <DatesProvider settings={{ locale: 'it', firstDayOfWeek: 1 }}>
      <DateInput
        valueFormat="DD/MM/YYYY"
        dateParser={parseItalianDate}
        fixOnBlur={!isTyping}
        hideOutsideDates
        popoverProps={{ withinPortal: false }}
        placeholder={t('date.placeholder')}
        ariaLabels={{
          nextMonth: t('date.nextMonth'),
          previousMonth: t('date.previousMonth'),
          nextYear: t('date.nextYear'),
          previousYear: t('date.previousYear'),
          nextDecade: t('date.nextDecade'),
          previousDecade: t('date.previousDecade'),
        }}
        {...markedDays}
        {...props}
        value={unknown === null ? props.value : unknown.instead}
        error={unknown === null ? error : t('date.unknown')}
        onFocus={(event) => {
          readHolidays?.(event);
          onFocus?.(event);
        }}
        onInput={({ currentTarget }) => setIsTyping(!isDateOrEmpty(currentTarget.value))}
        onChange={(date) => {
          setUnknown(null);
          setIsTyping(false);
          onChange(date);
        }}
        onBlur={(event) => {
          const isDate = isDateOrEmpty(event.currentTarget.value);
          setUnknown(isDate ? null : (unknown ?? { instead: props.value }));
          if (!isDate && props.value !== null) onChange(null);
          onBlur?.(event);
        }}
      />
    </DatesProvider>
  );
}

function isDateOrEmpty(text: string): boolean {
  return text.trim() === '' || parseItalianDate(text) !== null;
}
