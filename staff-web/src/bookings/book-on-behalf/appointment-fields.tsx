import { Select, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { DateField } from '../../components/fields/date-field.tsx';
import { shortDurationText } from '../../municipality-time/duration-text.ts';
import { listOperators } from '../../places/place-operators.ts';
import type { AccessiblePlace } from '../../places/places-context.ts';
import { useSession } from '../../session/session-context.ts';
import { TimesField } from '../available-times/times-field.tsx';
import { AppointmentSummary } from './appointment-summary.tsx';
import { FirstTimes } from './first-times.tsx';
import styles from '../bookings.module.css';
import type { BookFormApi } from './use-book-form.ts';

/** Fields for service, operator, date and time. */
export function AppointmentFields(props: {
  form: BookFormApi;
  place: AccessiblePlace;
  /** The selected time, or the proposed one before a selection. */
  minute: number | null;
  chooseMinute(minute: number | null): void;
}) {
  const { form, place, minute, chooseMinute } = props;
  const { t } = useTranslation();
  const { me } = useSession();
  const { serviceId, operatorId, date } = form.getValues();
  const { 'data-path': path } = form.getInputProps('minute') as { 'data-path'?: string };
  const own = place.access === 'OWN' ? me.operatorId : null;
  const services = place.services.filter(({ operators }) => own === null || operators.some(({ id }) => id === own));
  const service = services.find(({ id }) => id === serviceId);
  const operators = (service?.operators ?? listOperators(place)).filter(({ id }) => own === null || id === own);

  function chooseService(id: string | null) {
    form.setFieldValue('serviceId', id ?? '');
    const stillOffered = services.find((one) => one.id === id)?.operators.some((one) => one.id === operatorId);
    if (!stillOffered) form.setFieldValue('operatorId', own ?? '');
  }

  return (
    <Stack gap="sm">
      <Title order={3} size="h5">
        {t('book.appointment')}
      </Title>
      <AppointmentSummary
        date={date}
        minute={minute}
        operatorName={operators.find(({ id }) => id === operatorId)?.name ?? null}
      />
      <Select
        data-autofocus={serviceId === '' || undefined}
        label={t('booking.service')}
        placeholder={t('book.chooseService')}
        withAsterisk
        searchable
        nothingFoundMessage={t('book.noService')}
        data={services.map(({ id, name, durationMinutes }) => ({
          value: id,
          label: t('book.serviceLength', { name, duration: shortDurationText(durationMinutes) }),
        }))}
        {...form.getInputProps('serviceId')}
        onChange={chooseService}
      />
      {service && (
        <FirstTimes
          serviceId={serviceId}
          operatorId={own}
          onChoose={(time) => {
            form.setValues({ operatorId: time.operatorId ?? '', date: time.date });
            chooseMinute(time.minute);
          }}
        />
      )}
      <div className={styles.pair}>
        <Select
          label={t('booking.operator')}
          searchable
          data={[
            ...(own === null ? [{ value: '', label: t('booking.anybody') }] : []),
            ...operators.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          {...form.getInputProps('operatorId')}
          onChange={(id) => form.setFieldValue('operatorId', id ?? '')}
          allowDeselect={false}
        />
        <DateField
          label={t('booking.day')}
          {...form.getInputProps('date')}
          value={date || null}
          onChange={(day) => form.setFieldValue('date', day ?? '')}
        />
      </div>
      {service && date !== '' ? (
        <TimesField
          request={{ place, serviceId, operatorId: operatorId || null, date }}
          value={minute}
          error={form.errors['minute'] as string | undefined}
          path={path}
          onChange={chooseMinute}
        />
      ) : (
        <Text size="sm" c="dimmed">
          {t('book.serviceFirst')}
        </Text>
      )}
    </Stack>
  );
}
