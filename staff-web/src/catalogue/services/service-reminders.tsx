import type { UseFormReturnType } from '@mantine/form';
import { Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { NumberField } from '../../components/fields/number-field.tsx';
import styles from '../records/catalogue.module.css';
import type { ServiceValues } from './service-values.ts';

/** The reminders of a service: how many hours before the appointment the citizen gets each mail. */
export function ServiceReminders({ form }: { form: UseFormReturnType<ServiceValues> }) {
  const { t } = useTranslation();
  return (
    <>
      <Title order={2} size="h4">
        {t('services.reminders')}
      </Title>
      <div className={styles.tight}>
        {(['firstReminderHours', 'secondReminderHours'] as const).map((field) => (
          <NumberField
            key={field}
            label={t(`services.${field}`)}
            description={t(`services.hint.${field}`)}
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            {...form.getInputProps(field)}
          />
        ))}
      </div>
    </>
  );
}
