import { Button, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DateField } from '../components/fields/date-field.tsx';
import { TimeField } from '../components/fields/time-field.tsx';
import styles from './opening-hours.module.css';
import type { WeeklyHoursErrors, WeeklyHours } from './weekly-hours.ts';

type Props = { line: WeeklyHours; errors: WeeklyHoursErrors; onChange(line: WeeklyHours): void; onRemove(): void };

/** Inputs of one row: start, end and validity. */
export function WeeklyHoursFields({ line, errors, onChange, onRemove }: Props) {
  const { t } = useTranslation();
  const [hasValidity, setHasValidity] = useState(line.validFrom !== null || line.validUntil !== null);
  return (
    <Stack gap={4}>
      <Group align="flex-start" gap="sm">
        <Text className={styles.kind} size="sm" fw={600}>
          {t(`hours.kind.${line.kind}`)}
        </Text>
        <TimeField
          label={t('hours.opens')}
          value={line.opens}
          error={errors.opens}
          onChange={(opens) => onChange({ ...line, opens })}
        />
        <TimeField
          label={t('hours.closes')}
          value={line.closes}
          error={errors.closes}
          onChange={(closes) => onChange({ ...line, closes })}
        />
        {hasValidity && (
          <>
            <DateField
              label={t('hours.validFrom')}
              clearable
              w={150}
              value={line.validFrom}
              onChange={(validFrom) => onChange({ ...line, validFrom })}
            />
            <DateField
              label={t('hours.validUntil')}
              clearable
              w={150}
              value={line.validUntil}
              error={errors.validUntil}
              onChange={(validUntil) => onChange({ ...line, validUntil })}
            />
          </>
        )}
        <Group gap={0} mt={24}>
          {!hasValidity && (
            <Button variant="subtle" px="xs" onClick={() => setHasValidity(true)}>
              {t('hours.validity')}
            </Button>
          )}
          <Button variant="subtle" px="xs" color="red" onClick={onRemove}>
            {t('hours.remove')}
          </Button>
        </Group>
      </Group>
      {errors.line !== undefined && (
        <Text c="red" size="sm">
          {errors.line}
        </Text>
      )}
    </Stack>
  );
}
