import { TextInput, type TextInputProps } from '@mantine/core';
import { useState } from 'react';
import { durationText } from '../../municipality-time/duration-text.ts';
import { parseDuration } from '../../municipality-time/parse-duration.ts';

type Props = Omit<TextInputProps, 'value' | 'onChange'> & {
  /** Minutes; a text that is no duration; empty for none. */
  value: number | string;
  onChange(value: number | string): void;
};

/**
 * Input for a duration in human units: "20", "1 ora e 30 minuti", "2 giorni". It writes the duration back in words. A
 * text that is no duration stays as it is.
 */
export function DurationField({ value, onChange, onBlur, ...props }: Props) {
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <TextInput
      autoComplete="off"
      {...props}
      value={typed ?? (typeof value === 'number' ? durationText(value) : value)}
      onChange={({ currentTarget }) => {
        setTyped(currentTarget.value);
        onChange(parseDuration(currentTarget.value) ?? currentTarget.value.trim());
      }}
      onBlur={(event) => {
        setTyped(null);
        onBlur?.(event);
      }}
    />
  );
}
