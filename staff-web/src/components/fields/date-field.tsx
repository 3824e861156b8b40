import { DateInput, type DateInputProps, DatesProvider } from '@mantine/dates';
import '@mantine/dates/styles.layer.css';
import 'dayjs/locale/it';
import { useTranslation } from 'react-i18next';
import { parseItalianDate } from '../../municipality-time/parse-italian-date.ts';

type Props = Omit<DateInputProps, 'value' | 'onChange' | 'valueFormat'> & {
  /** ISO date such as "2026-11-23". Null if empty. */
  value: string | null;
  onChange(date: string | null): void;
};

/** Date input in Italian format, with a calendar whose weeks start on Monday. */
export function DateField(props: Props) {
  const { t } = useTranslation();
  return (
    <DatesProvider settings={{ locale: 'it', firstDayOfWeek: 1 }}>
      <DateInput
        valueFormat="DD/MM/YYYY"
        dateParser={parseItalianDate}
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
        {...props}
      />
    </DatesProvider>
  );
}
