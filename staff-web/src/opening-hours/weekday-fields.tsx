import { Button } from '@mantine/core';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { createKey } from '../../../web-client/src/idempotency-key.ts';
import { WeeklyHoursFields } from './weekly-hours-fields.tsx';
import styles from './opening-hours.module.css';
import {
  type WeeklyHoursErrors,
  type HoursKind,
  type WeeklyHours,
  type WEEKDAYS,
  addWeeklyHours,
} from './weekly-hours.ts';

type Props = {
  weekday: (typeof WEEKDAYS)[number];
  lines: readonly WeeklyHours[];
  errors: Record<string, WeeklyHoursErrors>;
  onChange(lines: WeeklyHours[]): void;
};

/** Hours and breaks of one weekday, on one line if they fit. An added row takes the focus. */
export function WeekdayFields({ weekday, lines, errors, onChange }: Props) {
  const { t } = useTranslation();
  const id = useId();
  const [added, setAdded] = useState<string | null>(null);
  const dayLines = lines.filter((line) => line.weekday === weekday);

  function add(kind: HoursKind) {
    const key = createKey();
    setAdded(key);
    onChange(addWeeklyHours(lines, weekday, kind, key));
  }

  return (
    <fieldset aria-labelledby={id} className={styles.day}>
      <b id={id} className={styles.weekday}>
        {t(`hours.weekday.${weekday}`)}
      </b>
      <div className={styles.lines}>
        {dayLines.length === 0 && <span className={styles.closed}>{t('hours.closed')}</span>}
        {dayLines.map((line) => (
          <WeeklyHoursFields
            key={line.key}
            line={line}
            isNew={line.key === added}
            errors={errors[line.key] ?? {}}
            onChange={(next) => onChange(lines.map((one) => (one.key === line.key ? next : one)))}
            onRemove={() => onChange(lines.filter(({ key }) => key !== line.key))}
          />
        ))}
      </div>
      <div className={styles.add}>
        <Button variant="subtle" size="compact-sm" onClick={() => add('hours')}>
          {t('hours.add.hours')}
        </Button>
        {dayLines.some(({ kind }) => kind === 'hours') && (
          <Button variant="subtle" size="compact-sm" onClick={() => add('breaks')}>
            {t('hours.add.breaks')}
          </Button>
        )}
      </div>
    </fieldset>
  );
}
