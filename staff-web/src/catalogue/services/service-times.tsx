import { Checkbox, Stack } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DurationField } from '../../components/fields/duration-field.tsx';
import { NumberField } from '../../components/fields/number-field.tsx';
import type { ServiceRecordFragment } from '../../gql/graphql.ts';
import { durationText } from '../../municipality-time/duration-text.ts';
import styles from '../records/catalogue.module.css';
import type { ServiceValues } from './service-values.ts';

const BELOW = { inputWrapperOrder: ['label', 'input', 'description', 'error'] as ('label' | 'input')[] };

type Props = { form: UseFormReturnType<ServiceValues>; service: ServiceRecordFragment | null };

/** Duration and booking rules of a service. The rare ones are folded, with their values in the heading. */
export function ServiceTimes({ form, service }: Props) {
  const { t } = useTranslation();
  const { durationMinutes, stepMinutes, minNoticeMinutes, horizonDays } = form.values;
  // The interval between starts follows the duration until another one is typed.
  const [followsDuration, setFollowsDuration] = useState(stepMinutes === durationMinutes);
  const inputOf = (field: keyof ServiceValues) => ({
    label: t(`services.${field as 'stepMinutes'}`),
    description: t(`services.hint.${field as 'stepMinutes'}`),
    ...BELOW,
    ...form.getInputProps(field),
    value: form.values[field] as number | string,
  });
  const duration = form.getInputProps('durationMinutes');
  return (
    <>
      <div className={styles.tight}>
        <DurationField
          label={t('services.durationMinutes')}
          {...BELOW}
          description={
            service !== null && service.futureBookings > 0
              ? t('services.durationKept', { count: service.futureBookings })
              : t('services.hint.durationMinutes')
          }
          {...duration}
          value={durationMinutes}
          onChange={(value) => {
            duration.onChange(value);
            if (followsDuration) form.setFieldValue('stepMinutes', value);
          }}
        />
        <DurationField
          {...inputOf('stepMinutes')}
          onChange={(value) => {
            setFollowsDuration(false);
            form.setFieldValue('stepMinutes', value);
          }}
        />
      </div>
      <details className={styles.rare}>
        <summary>
          {t('services.rules')}
          <span className={styles.now}>
            {t('services.rulesNow', {
              notice: typeof minNoticeMinutes === 'number' ? durationText(minNoticeMinutes) : minNoticeMinutes,
              days: horizonDays,
            })}
          </span>
        </summary>
        <Stack mt="sm">
          <div className={styles.tight}>
            <DurationField {...inputOf('minNoticeMinutes')} />
            <DurationField {...inputOf('cancelNoticeMinutes')} />
            <NumberField {...inputOf('horizonDays')} />
            <DurationField {...inputOf('bufferMinutes')} />
            <NumberField {...inputOf('maxOpenBookingsPerContact')} />
            <NumberField {...inputOf('maxCitizenChanges')} />
            <DurationField {...inputOf('coolDownMinutes')} />
            <DurationField {...inputOf('confirmEmailMinutes')} />
          </div>
          <Checkbox
            label={t('services.holdsTime')}
            description={t('services.holdsTimeHint')}
            {...form.getInputProps('holdsTime', { type: 'checkbox' })}
          />
          <Checkbox
            label={t('services.proofOfWork')}
            description={t('services.proofOfWorkHint')}
            {...form.getInputProps('proofOfWork', { type: 'checkbox' })}
          />
          <Checkbox
            label={t('services.invitationOnly')}
            description={t('services.invitationOnlyHint')}
            {...form.getInputProps('invitationOnly', { type: 'checkbox' })}
          />
        </Stack>
      </details>
    </>
  );
}
