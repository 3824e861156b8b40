import { Chip, Group, Input, Loader, Stack, Text } from '@mantine/core';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { TimeField } from '../../components/fields/time-field.tsx';
import { toMinute, parseTime } from '../../municipality-time/parse-time.ts';
import { timeText } from '../../municipality-time/wall-clock.ts';
import styles from '../bookings.module.css';
import { WhyNot } from './why-not.tsx';
import { type AvailableTimesRequest, useAvailableTimes } from './use-available-times.ts';

const NOON = 12 * 60;

/** Selects a start time: a proposed one, or any that is typed. */
export function TimesField(props: {
  request: AvailableTimesRequest;
  value: number | null;
  error?: string | null | undefined;
  /** Field path, by which the form focuses the field after a validation error. */
  path?: string | undefined;
  onChange(minute: number | null): void;
}) {
  const { request, value, error, onChange } = props;
  const { t } = useTranslation();
  const id = useId();
  const { times, closedBecause, loading } = useAvailableTimes(request);
  // Null until text is typed: the field shows the selected time.
  const [typed, setTyped] = useState<string | null>(null);

  function choose(minute: number) {
    setTyped(null);
    onChange(minute);
  }

  function type(text: string) {
    setTyped(text);
    const time = parseTime(text);
    onChange(time === null ? null : toMinute(time));
  }

  const parts = [
    { key: 'morning', times: times.filter((minute) => minute < NOON) },
    { key: 'afternoon', times: times.filter((minute) => minute >= NOON) },
  ] as const;
  return (
    <fieldset className={styles.fieldset} aria-describedby={error ? `${id}-error` : undefined}>
      <legend className={styles.legend}>{t('booking.time')}</legend>
      <Stack gap="xs">
        {loading && times.length === 0 && <Loader size="sm" />}
        {!loading && times.length === 0 && (
          <Text size="sm">
            {closedBecause === null ? t('booking.noTimes') : t('agenda.closed', { reason: closedBecause })}
          </Text>
        )}
        <Chip.Group value={value === null ? '' : String(value)} onChange={(minute) => choose(Number(minute))}>
          {parts
            .filter((part) => part.times.length > 0)
            .map((part) => (
              <div key={part.key}>
                <Text size="sm" c="dimmed" mb={4}>
                  {t(`booking.${part.key}`)}
                </Text>
                <Group gap={6} className={styles.times}>
                  {part.times.map((minute) => (
                    <Chip key={minute} value={String(minute)} size="sm" radius="sm" variant="outline">
                      {timeText(minute)}
                    </Chip>
                  ))}
                </Group>
              </div>
            ))}
        </Chip.Group>
        <TimeField
          label={t('booking.otherTime')}
          description={t('booking.otherTimeHint')}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          styles={{ input: { width: 96 } }}
          w="auto"
          data-path={props.path}
          value={typed ?? (value === null ? '' : timeText(value))}
          onChange={type}
        />
        {value !== null && !loading && !times.includes(value) && <WhyNot request={request} minute={value} />}
        {error && <Input.Error id={`${id}-error`}>{error}</Input.Error>}
      </Stack>
    </fieldset>
  );
}
