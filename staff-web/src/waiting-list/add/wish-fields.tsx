import { Checkbox, Group, NativeSelect } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { DateField } from '../../components/fields/date-field.tsx';
import { type PersonValues, WEEKDAYS } from './person-values.ts';

const DAY_PARTS = ['ANY', 'MORNING', 'AFTERNOON'] as const;

/** Fields for the days and hours that suit. */
export function WishFields({ form, today }: { form: UseFormReturnType<PersonValues>; today: string }) {
  const { t } = useTranslation();
  return (
    <>
      <Group align="flex-start">
        <DateField
          label={t('waitingList.from')}
          withAsterisk
          minDate={today}
          w={{ base: '100%', xs: 240 }}
          {...form.getInputProps('from')}
          value={form.values.from}
          onChange={(date) => form.setFieldValue('from', date)}
        />
        <DateField
          label={t('waitingList.to')}
          withAsterisk
          minDate={today}
          w={{ base: '100%', xs: 240 }}
          {...form.getInputProps('to')}
          value={form.values.to}
          onChange={(date) => form.setFieldValue('to', date)}
        />
      </Group>
      <NativeSelect
        label={t('waitingList.hours')}
        maw={320}
        data={DAY_PARTS.map((value) => ({ value, label: t(`waitingList.dayPart.${value}`) }))}
        {...form.getInputProps('dayPart')}
      />
      <Checkbox.Group label={t('waitingList.weekdays')} withAsterisk {...form.getInputProps('weekdays')}>
        <Group gap="md" mt="xs">
          {WEEKDAYS.map((weekday) => (
            <Checkbox key={weekday} value={weekday} label={t(`hours.weekday.${weekday}`)} />
          ))}
        </Group>
      </Checkbox.Group>
      <Checkbox
        label={t('waitingList.shortNotice')}
        description={t('waitingList.shortNoticeHint')}
        {...form.getInputProps('shortNotice', { type: 'checkbox' })}
      />
    </>
  );
}
