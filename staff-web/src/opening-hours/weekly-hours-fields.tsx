import { ActionIcon, Button, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DateField } from '../components/fields/date-field.tsx';
import { TimeField } from '../components/fields/time-field.tsx';
import { focusOnMount } from '../components/focus.ts';
import { Icon } from '../components/icon.tsx';
import styles from './opening-hours.module.css';
import type { WeeklyHoursErrors, WeeklyHours } from './weekly-hours.ts';

const CENTRED = { input: { padding: 0, textAlign: 'center' } } as const;

type Props = {
  line: WeeklyHours;
  /** Whether the row was just added. It takes the focus. */
  isNew: boolean;
  errors: WeeklyHoursErrors;
  onChange(line: WeeklyHours): void;
  onRemove(): void;
};

/** Inputs of one row: start, end and validity. */
export function WeeklyHoursFields({ line, isNew, errors, onChange, onRemove }: Props) {
  const { t } = useTranslation();
  const [hasValidity, setHasValidity] = useState(line.validFrom !== null || line.validUntil !== null);
  const kind = t(`hours.kind.${line.kind}`);
  return (
    <div className={styles.line} data-kind={line.kind}>
      <span className={styles.kind}>{kind}</span>
      <TimeField
        ref={isNew ? focusOnMount : undefined}
        w={58}
        styles={CENTRED}
        aria-label={t('hours.opens')}
        value={line.opens}
        error={errors.opens}
        onChange={(opens) => onChange({ ...line, opens })}
      />
      <span aria-hidden="true">–</span>
      <TimeField
        w={58}
        styles={CENTRED}
        aria-label={t('hours.closes')}
        value={line.closes}
        error={errors.closes}
        onChange={(closes) => onChange({ ...line, closes })}
      />
      {hasValidity ? (
        <>
          <DateField
            aria-label={t('hours.validFrom')}
            placeholder={t('hours.validFrom')}
            clearable
            w={136}
            value={line.validFrom}
            onChange={(validFrom) => onChange({ ...line, validFrom })}
          />
          <DateField
            aria-label={t('hours.validUntil')}
            placeholder={t('hours.validUntil')}
            clearable
            w={136}
            value={line.validUntil}
            error={errors.validUntil}
            onChange={(validUntil) => onChange({ ...line, validUntil })}
          />
        </>
      ) : (
        <Button variant="subtle" size="compact-sm" px={2} onClick={() => setHasValidity(true)}>
          {t('hours.validity')}
        </Button>
      )}
      <ActionIcon
        variant="subtle"
        color="red"
        size={28}
        aria-label={t('hours.removeLine', { kind, from: line.opens, to: line.closes })}
        title={t('hours.remove')}
        onClick={onRemove}
      >
        <Icon name="close" size={16} />
      </ActionIcon>
      {errors.line !== undefined && (
        <Text c="red.7" size="sm" className={styles.error}>
          {errors.line}
        </Text>
      )}
    </div>
  );
}
