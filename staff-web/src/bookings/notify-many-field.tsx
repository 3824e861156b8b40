import { Checkbox, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { phoneText } from '../booking/phone-text.ts';

type Person = { number: number; phone: string | null; email: string | null };

/** Choice whether the citizens of several bookings get a mail; names those who have no address and must be called. */
export function NotifyManyField(props: {
  people: readonly Person[];
  checked: boolean;
  onChange(checked: boolean): void;
}) {
  const { t } = useTranslation();
  const without = props.people.filter(({ email }) => email === null);
  return (
    <>
      {without.length < props.people.length && (
        <Checkbox
          label={t('notify.many')}
          description={t('notify.manyHint')}
          checked={props.checked}
          onChange={({ currentTarget }) => props.onChange(currentTarget.checked)}
        />
      )}
      {without.map(({ number, phone }) => (
        <Text key={number} size="sm">
          {phone === null
            ? t('notify.unreachable', { number })
            : t('notify.callThem', { number, phone: phoneText(phone) })}
        </Text>
      ))}
    </>
  );
}
