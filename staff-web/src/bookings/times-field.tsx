import { Chip, Group, Input, Loader, Stack, Text } from '@mantine/core';
import { TimePicker } from '@mantine/dates';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { timeText } from '../office/wall-clock.ts';
import look from './bookings.module.css';
import { type TimesWanted, useFreeTimes } from './use-free-times.ts';

const NOON = 12 * 60;

/** The time of an appointment: one of those proposed, or any that is written. */
export function TimesField(props: {
  wanted: TimesWanted;
  value: number | null;
  error?: string | null | undefined;
  onChange(minute: number | null): void;
}) {
  const { wanted, value, error, onChange } = props;
  const { t } = useTranslation();
  const id = useId();
  const { times, closedBecause, loading } = useFreeTimes(wanted);
  const parts = [
    { key: 'morning', times: times.filter((minute) => minute < NOON) },
    { key: 'afternoon', times: times.filter((minute) => minute >= NOON) },
  ] as const;
  return (
    <fieldset className={look.fieldset} aria-describedby={error ? `${id}-error` : undefined}>
      <legend className={look.legend}>{t('booking.time')}</legend>
      <Stack gap="xs">
        {loading && times.length === 0 && <Loader size="sm" />}
        {!loading && times.length === 0 && (
          <Text size="sm">
            {closedBecause === null ? t('booking.noTimes') : t('agenda.closed', { reason: closedBecause })}
          </Text>
        )}
        <Chip.Group value={value === null ? '' : String(value)} onChange={(minute) => onChange(Number(minute))}>
          {parts
            .filter((part) => part.times.length > 0)
            .map((part) => (
              <div key={part.key}>
                <Text size="sm" c="dimmed" mb={4}>
                  {t(`booking.${part.key}`)}
                </Text>
                <Group gap={6} className={look.times}>
                  {part.times.map((minute) => (
                    <Chip key={minute} value={String(minute)} size="sm" radius="sm" variant="outline">
                      {timeText(minute)}
                    </Chip>
                  ))}
                </Group>
              </div>
            ))}
        </Chip.Group>
        <TimePicker
          label={t('booking.otherTime')}
          description={t('booking.otherTimeHint')}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          hoursInputLabel={t('booking.hours')}
          minutesInputLabel={t('booking.minutes')}
          minutesStep={5}
          value={value === null ? '' : timeText(value)}
          onChange={(text) => onChange(minuteOf(text))}
          maw={280}
        />
        {error && <Input.Error id={`${id}-error`}>{error}</Input.Error>}
      </Stack>
    </fieldset>
  );
}

function minuteOf(text: string): number | null {
  const time = /^(\d{2}):(\d{2})/.exec(text);
  return time ? Number(time[1]) * 60 + Number(time[2]) : null;
}
