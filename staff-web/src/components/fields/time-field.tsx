import { TextInput, type TextInputProps } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { parseTime } from '../../municipality-time/parse-time.ts';

type Props = Omit<TextInputProps, 'value' | 'onChange'> & { value: string; onChange(value: string): void };

/** A time of the day, typed as one likes ("930" will do) and shown as a clock shows it. */
export function TimeField({ onBlur, onChange, value, ...props }: Props) {
  const { t } = useTranslation();
  return (
    <TextInput
      inputMode="numeric"
      autoComplete="off"
      maxLength={6}
      w={96}
      placeholder={t('date.timePlaceholder')}
      {...props}
      value={value}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
      onBlur={(event) => {
        onChange(parseTime(value) ?? value);
        onBlur?.(event);
      }}
    />
  );
}
