import { TextInput, type TextInputProps } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { parseTime } from '../../municipality-time/parse-time.ts';

type Props = Omit<TextInputProps, 'value' | 'onChange'> & { value: string; onChange(value: string): void };

/** Input for a wall-clock time. Accepts input such as "930" and formats it on blur. */
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
