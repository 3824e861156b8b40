import { Chip, Fieldset, Group, Input, NativeSelect, Radio, Stack } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { DateField } from '../components/fields/date-field.tsx';
import { NumberField } from '../components/fields/number-field.tsx';
import { getMonthlyDay, getWeekday, type RepeatValues } from './repeat-values.ts';

const WEEKDAYS = ['1', '2', '3', '4', '5', '6', '7'] as const;
const ORDINALS = ['1', '2', '3', '4', '5', '-1'] as const;

type Props<Values extends RepeatValues> = { form: UseFormReturnType<Values> };

/** Fields for how a time repeats: every n weeks on some weekdays, or on the nth weekday of every n months. */
export function RepeatFields<Values extends RepeatValues>({ form }: Props<Values>) {
  const { t } = useTranslation();
  const { repeat, end, until } = form.values;
  return (
    <Stack gap="md">
      <NativeSelect
        label={t('repeat.label')}
        maw={460}
        data={(['NEVER', 'WEEKLY', 'MONTHLY'] as const).map((value) => ({ value, label: t(`repeat.units.${value}`) }))}
        {...form.getInputProps('repeat')}
      />
      {repeat !== 'NEVER' && (
        <>
          <Group align="flex-start">
            <NumberField
              label={repeat === 'WEEKLY' ? t('repeat.everyWeeks') : t('repeat.everyMonths')}
              w={180}
              {...form.getInputProps('interval')}
            />
            {repeat === 'MONTHLY' && <MonthlyFields form={form} />}
          </Group>
          {repeat === 'WEEKLY' && <WeekdayChips form={form} />}
          <Radio.Group label={t('repeat.end')} {...form.getInputProps('end')}>
            <Group mt="xs">
              <Radio value="UNTIL" label={t('repeat.ends.UNTIL')} />
              <Radio value="COUNT" label={t('repeat.ends.COUNT')} />
            </Group>
          </Radio.Group>
          {end === 'UNTIL' ? (
            <DateField label={t('repeat.until')} maw={220} {...form.getInputProps('until')} value={until} />
          ) : (
            <NumberField label={t('repeat.count')} w={180} {...form.getInputProps('count')} />
          )}
        </>
      )}
    </Stack>
  );
}

function WeekdayChips<Values extends RepeatValues>({ form }: Props<Values>) {
  const { t } = useTranslation();
  const { date, weekdays } = form.values;
  const chosen = weekdays.length > 0 || date === null ? weekdays : [String(getWeekday(date))];
  return (
    <Fieldset variant="unstyled" legend={t('repeat.onDays')}>
      <Chip.Group multiple {...form.getInputProps('weekdays')} value={chosen}>
        <Group gap="xs" mt="xs">
          {WEEKDAYS.map((weekday) => (
            <Chip key={weekday} value={weekday}>
              {t(`hours.weekday.${weekday}`)}
            </Chip>
          ))}
        </Group>
      </Chip.Group>
      <Input.Error>{form.errors['weekdays']}</Input.Error>
    </Fieldset>
  );
}

function MonthlyFields<Values extends RepeatValues>({ form }: Props<Values>) {
  const { t } = useTranslation();
  const { ordinal, weekday } = getMonthlyDay(form.values);
  const gender = weekday === '7' ? 'feminine' : 'masculine';
  return (
    <>
      <NativeSelect
        label={t('repeat.nthLabel')}
        data={ORDINALS.map((value) => ({ value, label: t(`repeat.nth.${gender}.${value}`) }))}
        {...form.getInputProps('ordinal')}
        value={ordinal}
      />
      <NativeSelect
        label={t('repeat.weekdayLabel')}
        data={WEEKDAYS.map((value) => ({ value, label: t(`hours.weekday.${value}`).toLowerCase() }))}
        {...form.getInputProps('weekday')}
        value={weekday}
      />
    </>
  );
}
