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
import { canOverride } from '../../session/can-override.ts';
import { useSession } from '../../session/session-context.ts';
import { OverrideAlert } from '../override/override-alert.tsx';
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
  const { form, minute, chooseMinute, adoptProposal, send, busy, error, errorMessage, refusedTime } = useBookForm(
    props.place,
    props.time,
    props.onBooked,
  );
  const { me } = useSession();
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
        {refusedTime !== null && (
          <OverrideAlert
            title={t('book.refused')}
            message={refusedTime}
            action={t('override.book')}
            busy={busy}
            onOverride={canOverride(me, form.getValues().operatorId || null) ? () => void send(true) : null}
          />
        )}
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
