import { Button, Group, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { focusFirstInvalid } from '../../mutations/field-errors.ts';
import type { AgendaTime } from '../../booking/booking-actions-context.ts';
import type { StaffBookingPartsFragment } from '../../gql/graphql.ts';
import { ErrorAlert } from '../../components/alerts.tsx';
import { RequestErrorAlert } from '../../components/request-error-alert.tsx';
import type { AccessiblePlace } from '../../places/places-context.ts';
import { ApplicantFields } from './applicant-fields.tsx';
import { AppointmentFields } from './appointment-fields.tsx';
import styles from '../bookings.module.css';
import { useBookForm } from './use-book-form.ts';

/** Form of a booking on behalf. It keeps its values after any error. */
export function BookForm(props: {
  place: AccessiblePlace;
  time: AgendaTime;
  onBooked(booking: StaffBookingPartsFragment): void;
  onClose(): void;
}) {
  const { t } = useTranslation();
  const { form, minute, chooseMinute, adoptProposal, send, busy, error, errorMessage } = useBookForm(
    props.place,
    props.time,
    props.onBooked,
  );
  return (
    <form
      onSubmit={(event) => {
        adoptProposal();
        form.onSubmit(
          () => void send(),
          (errors) => focusFirstInvalid(form, errors),
        )(event);
      }}
      noValidate
    >
      <Stack gap="lg">
        {error && <RequestErrorAlert message={error.message ?? t('book.noAnswer')} />}
        {errorMessage !== null && <ErrorAlert title={t('book.refused')}>{errorMessage}</ErrorAlert>}
        <div className={styles.columns}>
          <AppointmentFields form={form} place={props.place} minute={minute} chooseMinute={chooseMinute} />
          <ApplicantFields form={form} />
        </div>
        <Group justify="flex-end">
          <Button variant="default" onClick={props.onClose}>
            {t('book.cancel')}
          </Button>
          <Button type="submit" loading={busy}>
            {t('book.submit')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
