import { NumberInput, type NumberInputProps } from '@mantine/core';

/** A whole number, typed or stepped to; what is out of bounds is said by the service, not corrected behind one's back. */
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
