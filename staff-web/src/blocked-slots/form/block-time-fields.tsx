import { Checkbox, Group, Radio, Stack } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { DateField } from '../../components/fields/date-field.tsx';
import { TimeField } from '../../components/fields/time-field.tsx';
import type { BlockDays, BlockTimeValues } from './block-values.ts';

type Props<Values extends BlockTimeValues> = {
  form: UseFormReturnType<Values>;
  /** The choices offered. A slot that exists is a single span, so it cannot have hours on each day. */
  choices?: readonly BlockDays[];
};

const ALL_CHOICES = ['ONE', 'EACH', 'CONTINUOUS'] as const;

/** Fields for the days and times to block. The order of the fields follows the choice, as one would say it. */
export function BlockTimeFields<Values extends BlockTimeValues>({ form, choices = ALL_CHOICES }: Props<Values>) {
  const { t } = useTranslation();
  const { days, date, lastDate, allDay, from, to } = form.values;
  const opens = !allDay && <TimeField label={t('hours.opens')} {...form.getInputProps('from')} value={from} />;
  const closes = !allDay && <TimeField label={t('hours.closes')} {...form.getInputProps('to')} value={to} />;
  const firstDay = (
    <DateField
      label={days === 'ONE' ? t('blocked.date') : t('blocked.firstDate')}
      {...form.getInputProps('date')}
      value={date}
    />
  );
  const lastDay = days !== 'ONE' && (
    <DateField label={t('blocked.lastDate')} {...form.getInputProps('lastDate')} value={lastDate} />
  );

  return (
    <Stack gap="md">
      <Radio.Group label={t('blocked.days')} {...form.getInputProps('days')}>
        <Stack gap="xs" mt="xs">
          {choices.map((choice) => (
            <Radio
              key={choice}
              value={choice}
              label={t(`blocked.daysOf.${choice}`)}
              description={choice === 'ONE' ? undefined : t(`blocked.daysHint.${choice}`)}
            />
          ))}
        </Stack>
      </Radio.Group>
      <Checkbox label={t('blocked.allDay')} {...form.getInputProps('allDay', { type: 'checkbox' })} />
      <Group align="flex-start">
        {firstDay}
        {days === 'CONTINUOUS' ? opens : lastDay}
        {days === 'CONTINUOUS' && lastDay}
        <Group align="flex-start" wrap="nowrap">
          {days !== 'CONTINUOUS' && opens}
          {closes}
        </Group>
      </Group>
    </Stack>
  );
}
