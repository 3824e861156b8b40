import { Button, Card, Group, NativeSelect, Stack } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { focusFirstInvalid } from '../mutations/field-errors.ts';
import { DateField } from '../components/fields/date-field.tsx';
import { TimeField } from '../components/fields/time-field.tsx';
import { parseTime } from '../municipality-time/parse-time.ts';
import { usePlaces } from '../places/places-context.ts';
import type { ExplanationQuery } from './explanation-view.ts';

/** Form for the service, operator, date and time to explain. */
export function ExplanationForm({
  initial,
  onSubmit,
}: {
  initial: ExplanationQuery;
  onSubmit(view: ExplanationQuery): void;
}) {
  const { t } = useTranslation();
  const places = usePlaces();
  const form = useForm<ExplanationQuery>({
    initialValues: initial,
    validate: {
      serviceId: (id) => (id === '' ? t('explanation.serviceMissing') : null),
      date: (date) => (date === null ? t('explanation.dateMissing') : null),
      time: (time) => (parseTime(time) === null ? t('explanation.timeMissing') : null),
    },
  });
  const service = places.flatMap(({ services }) => services).find(({ id }) => id === form.values.serviceId);

  return (
    <Card withBorder p="lg">
      <form
        noValidate
        onSubmit={form.onSubmit(
          (values) => onSubmit({ ...values, time: parseTime(values.time) ?? '' }),
          (errors) => focusFirstInvalid(form, errors),
        )}
      >
        <Stack gap="md">
          <NativeSelect
            label={t('explanation.service')}
            data={[
              { value: '', label: t('explanation.choose') },
              ...places.map(({ name, services }) => ({
                group: name,
                items: services.map((one) => ({ value: one.id, label: one.name })),
              })),
            ]}
            {...form.getInputProps('serviceId')}
            onChange={({ currentTarget }) => form.setValues({ serviceId: currentTarget.value, operatorId: '' })}
          />
          <NativeSelect
            label={t('explanation.operator')}
            data={[
              { value: '', label: t('explanation.anybody') },
              ...(service?.operators ?? []).map(({ id, name }) => ({ value: id, label: name })),
            ]}
            {...form.getInputProps('operatorId')}
          />
          <Group align="flex-start">
            <DateField label={t('explanation.date')} {...form.getInputProps('date')} value={form.values.date} />
            <TimeField label={t('explanation.time')} {...form.getInputProps('time')} value={form.values.time} />
          </Group>
          <Button type="submit" style={{ alignSelf: 'flex-start' }}>
            {t('explanation.ask')}
          </Button>
        </Stack>
      </form>
    </Card>
  );
}
