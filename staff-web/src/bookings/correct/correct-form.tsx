import { Button, Checkbox, Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ErrorAlert } from '../../components/alerts.tsx';
import { RequestErrorAlert } from '../../components/request-error-alert.tsx';
import type { StaffBookingPartsFragment } from '../../gql/graphql.ts';
import { focusFirstInvalid } from '../../mutations/field-errors.ts';
import { instantText } from '../../municipality-time/instant-text.ts';
import { useTimeZone } from '../../municipality-time/time-zone-context.ts';
import { useWallNow } from '../../municipality-time/use-wall-now.ts';
import { wallDate, wallMinute } from '../../municipality-time/wall-clock.ts';
import { PersonFields } from '../person-fields/person-fields.tsx';
import { useCorrectForm } from './use-correct-form.ts';

/** Form with the applicant and the notes of a booking, and the choice whether the citizen gets a mail. */
export function CorrectForm({ booking, onClose }: { booking: StaffBookingPartsFragment; onClose(): void }) {
  const { t } = useTranslation();
  const zone = useTimeZone();
  const { form, send, busy, error, errorMessage, ...mail } = useCorrectForm(booking, onClose);
  const canBeMailed = useIsToCome(booking) && form.values.applicant.email.trim() !== '';
  return (
    <form
      onSubmit={form.onSubmit(
        () => void send(),
        (errors) => focusFirstInvalid(form, errors),
      )}
      noValidate
    >
      <Stack>
        {error && <RequestErrorAlert message={error.message} />}
        {errorMessage !== null && <ErrorAlert title={t('booking.changedTitle')}>{errorMessage}</ErrorAlert>}
        <Text>{t('correct.who', { number: booking.number, when: instantText(booking.startsAt, zone) })}</Text>
        <PersonFields form={form} />
        {mail.isAddressChanged && booking.applicant.email !== null && <Text size="sm">{t('correct.newAddress')}</Text>}
        {canBeMailed &&
          (mail.isAddressChanged && booking.status === 'REQUESTED' ? (
            <Text size="sm">{t('correct.mustConfirm')}</Text>
          ) : (
            <Checkbox
              label={t('correct.notify')}
              description={t('correct.notifyHint')}
              checked={mail.notifyCitizen}
              onChange={({ currentTarget }) => mail.setNotifyCitizen(currentTarget.checked)}
            />
          ))}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('correct.keep')}
          </Button>
          <Button type="submit" loading={busy}>
            {t('correct.submit')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

/** Returns whether the appointment is not over: nothing is mailed about one that is. */
function useIsToCome({ status, endsAt }: StaffBookingPartsFragment): boolean {
  const zone = useTimeZone();
  const now = useWallNow();
  const [date, minute] = [wallDate(endsAt, zone), wallMinute(endsAt, zone)];
  const isActive = status === 'CONFIRMED' || status === 'REQUESTED';
  return isActive && (date > now.date || (date === now.date && minute > now.minute));
}
