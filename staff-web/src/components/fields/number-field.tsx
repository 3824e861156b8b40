import { NumberInput, type NumberInputProps } from '@mantine/core';

/** Input for a whole number. Bounds are validated by the server; the value is not clamped. */
export function NumberField(props: NumberInputProps) {
  return (
    <NumberInput
      allowDecimal={false}
      allowNegative={false}
      clampBehavior="none"
      hideControls
      inputMode="numeric"
      {...props}
    />
  );
}
