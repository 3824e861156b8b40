import { Checkbox, Stack, Title } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { DurationField } from '../../components/fields/duration-field.tsx';
import { NumberField } from '../../components/fields/number-field.tsx';
import type { ServiceRecordFragment } from '../../gql/graphql.ts';
import type { Catalogue } from '../records/load-catalogue.tsx';
import styles from '../records/catalogue.module.css';
import type { ServiceValues } from './service-values.ts';

const BELOW = { inputWrapperOrder: ['label', 'input', 'description', 'error'] as ('label' | 'input')[] };

type Props = {
  form: UseFormReturnType<ServiceValues>;
  service: ServiceRecordFragment | null;
  catalogue: Catalogue;
};

/** How many people one appointment is for, how much longer it then takes, and which services it may combine. */
export function ServiceVisit({ form, service, catalogue }: Props) {
  const { t } = useTranslation();
  const others = catalogue.services.filter(
    ({ id, placeId, retiredAt }) => retiredAt === null && placeId === form.values.placeId && id !== service?.id,
  );
  const isForSeveral = Number(form.values.maxPeople) > 1;
  return (
    <>
      <Title order={2} size="h4">
        {t('services.visit')}
      </Title>
      <div className={styles.tight}>
        <NumberField
          label={t('services.maxPeople')}
          description={t('services.hint.maxPeople')}
          {...BELOW}
          {...form.getInputProps('maxPeople')}
        />
        {isForSeveral && (
          <DurationField
            label={t('services.minutesPerFurtherPerson')}
            description={t('services.hint.minutesPerFurtherPerson')}
            {...BELOW}
            {...form.getInputProps('minutesPerFurtherPerson')}
            value={form.values.minutesPerFurtherPerson}
          />
        )}
      </div>
      {isForSeveral && (
        <Checkbox
          label={t('services.asksNames')}
          description={t('services.asksNamesHint')}
          {...form.getInputProps('asksNames', { type: 'checkbox' })}
        />
      )}
      {others.length > 0 && (
        <Checkbox.Group
          label={t('services.combinableServiceIds')}
          description={t('services.combinableServiceIdsHint')}
          {...form.getInputProps('combinableServiceIds')}
        >
          <Stack gap="xs" mt="xs">
            {others.map(({ id, name }) => (
              <Checkbox key={id} value={id} label={name} />
            ))}
          </Stack>
        </Checkbox.Group>
      )}
    </>
  );
}
