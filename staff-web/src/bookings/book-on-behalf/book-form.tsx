import { Button, Group, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { focusFirst } from '../../mutations/field-errors.ts';
import type { DeskTime } from '../../booking/booking-actions-context.ts';
import type { StaffBookingPartsFragment } from '../../gql/graphql.ts';
import { Refusal } from '../../components/alerts.tsx';
import { Trouble } from '../../components/request-error-alert.tsx';
import type { OfficePlace } from '../../places/places-context.ts';
import { ApplicantFields } from './applicant-fields.tsx';
import { AppointmentFields } from './appointment-fields.tsx';
import styles from '../bookings.module.css';
import { useBookForm } from './use-book-form.ts';

/** What is wanted on one side, for whom on the other. Whatever goes wrong, what was typed stays. */
export function BookForm(props: {
  place: OfficePlace;
  time: DeskTime;
  onBooked(booking: StaffBookingPartsFragment): void;
  onClose(): void;
}) {
  const { t } = useTranslation();
  const { form, send, busy, trouble, refused } = useBookForm(props.place, props.time, props.onBooked);
  return (
    <form
      onSubmit={form.onSubmit(
        () => void send(),
        (errors) => focusFirst(form, errors),
      )}
      noValidate
    >
      <Stack gap="lg">
        {trouble && <Trouble message={trouble.message ?? t('book.noAnswer')} />}
        {refused !== null && <Refusal title={t('book.refused')}>{refused}</Refusal>}
        <div className={styles.columns}>
          <AppointmentFields form={form} place={props.place} />
          <ApplicantFields form={form} />
        </div>
        <Group justify="flex-end">
          <Button variant="default" onClick={props.onClose}>
            {t('book.giveUp')}
          </Button>
          <Button type="submit" loading={busy}>
            {t('book.submit')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
