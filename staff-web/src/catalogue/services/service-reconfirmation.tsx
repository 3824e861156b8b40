import type { UseFormReturnType } from '@mantine/form';
import { Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { NumberField } from '../../components/fields/number-field.tsx';
import styles from '../records/catalogue.module.css';
import type { ServiceValues } from './service-values.ts';

/** When the citizen is asked to confirm the attendance, and when the time of those who do not is released. */
export function ServiceReconfirmation({ form }: { form: UseFormReturnType<ServiceValues> }) {
  const { t } = useTranslation();
  return (
    <>
      <Title order={2} size="h4">
        {t('services.reconfirm')}
      </Title>
      <div className={styles.tight}>
        {(['reconfirmDays', 'releaseHours'] as const).map((field) => (
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
