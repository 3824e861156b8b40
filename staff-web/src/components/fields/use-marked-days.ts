import { useQuery } from '@apollo/client/react';
import type { DateInputProps } from '@mantine/dates';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { HolidaysDocument } from '../../gql/graphql.ts';
import { dateText } from '../../municipality-time/calendar.ts';
import { useToday } from '../../municipality-time/use-wall-now.ts';
import styles from './date-field.module.css';

/**
 * Props of a calendar that mark today, the national holidays and the patron saint's day, each with words in the day's
 * name. `date` is the selected date; the holidays of the shown year are read when the field gets the focus.
 */
export function useMarkedDays(
  date: string | null,
): Pick<DateInputProps, 'getDayProps' | 'getDayAriaLabel' | 'onFocus' | 'onDateChange'> {
  const { t } = useTranslation();
  const today = useToday();
  const [isUsed, setIsUsed] = useState(false);
  const [shownYear, setShownYear] = useState<number | null>(null);
  const year = shownYear ?? Number((date ?? today).slice(0, 4));
  const { data } = useQuery(HolidaysDocument, { variables: { year }, skip: !isUsed });
  const names = useMemo(() => new Map(data?.holidays.map((one) => [one.date, one.name])), [data]);
  return {
    getDayProps: (day) => ({
      className: styles.day,
      title: names.get(day),
      'data-marked': names.has(day) || undefined,
      'aria-current': day === today ? 'date' : undefined,
    }),
    getDayAriaLabel: (day) => {
      const holiday = names.get(day);
      const words = [dateText(day), holiday && t('date.holiday', { name: holiday }), day === today && t('date.today')];
      return words.filter(Boolean).join(', ');
    },
    onFocus: () => setIsUsed(true),
    onDateChange: (shown) => setShownYear(Number(shown.slice(0, 4))),
  };
}
