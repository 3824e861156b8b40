import { Button, Fieldset, Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { createKey } from '../../../web-client/src/idempotency-key.ts';
import { WeeklyHoursFields } from './weekly-hours-fields.tsx';
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

/** Hours and breaks of one weekday. */
export function WeekdayFields({ weekday, lines, errors, onChange }: Props) {
  const { t } = useTranslation();
  const dayLines = lines.filter((line) => line.weekday === weekday);
  const add = (kind: HoursKind) => onChange(addWeeklyHours(lines, weekday, kind, createKey()));
  return (
    <Fieldset legend={<b>{t(`hours.weekday.${weekday}`)}</b>}>
      <Stack gap="sm">
        {dayLines.length === 0 && <Text>{t('hours.closed')}</Text>}
        {dayLines.map((line) => (
          <WeeklyHoursFields
            key={line.key}
            line={line}
            errors={errors[line.key] ?? {}}
            onChange={(next) => onChange(lines.map((one) => (one.key === line.key ? next : one)))}
            onRemove={() => onChange(lines.filter(({ key }) => key !== line.key))}
          />
        ))}
        <Group gap="xs">
          <Button variant="subtle" onClick={() => add('hours')}>
            {t('hours.add.hours')}
          </Button>
          {dayLines.some(({ kind }) => kind === 'hours') && (
            <Button variant="subtle" onClick={() => add('breaks')}>
              {t('hours.add.breaks')}
            </Button>
          )}
        </Group>
      </Stack>
    </Fieldset>
  );
}
