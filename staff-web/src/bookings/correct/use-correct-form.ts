import { useForm } from '@mantine/form';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useBookingMutation } from '../../booking/use-booking-mutation.ts';
import { type StaffBookingPartsFragment, StaffCorrectBookingDocument } from '../../gql/graphql.ts';
import { focusFirstInvalid, toFieldErrors } from '../../mutations/field-errors.ts';
import { useVersionedForm } from '../../mutations/use-versioned-form.ts';
import { createApplicantRules, toApplicantValues, validateNotes } from '../person-fields/applicant-rules.ts';

/** The booking that the form edits, as it was read when the form was opened. */
type Booking = Pick<StaffBookingPartsFragment, 'id' | 'sequence' | 'applicant' | 'notes'>;

/** Form that corrects a booking. After a conflict it keeps what was typed and shows what stands now. */
export function useCorrectForm(booking: StaffBookingPartsFragment, onDone: () => void) {
  const { t } = useTranslation();
  const { run, busy, error } = useBookingMutation(StaffCorrectBookingDocument);
  const [notifyCitizen, setNotifyCitizen] = useState(true);
  const [notFoundMessage, setNotFoundMessage] = useState<string | null>(null);
  const form = useForm({
    initialValues: toCorrectionValues(booking),
    validate: { applicant: createApplicantRules(t), notes: (notes) => validateNotes(t, notes) },
  });
  const { seen, conflictMessage, showConflict } = useVersionedForm(form, {
    record: booking as Booking,
    toValues: toCorrectionValues,
  });

  async function send() {
    setNotFoundMessage(null);
    const input = { ...form.getValues(), bookingId: seen.id, sequence: seen.sequence, notifyCitizen };
    const result = (await run({ input }))?.staffCorrectBooking;
    switch (result?.__typename) {
      case 'StaffBookingSuccess':
        return onDone();
      case 'BookingConflict':
        return showConflict(result.message, result.booking);
      case 'BookingNotFound':
        return setNotFoundMessage(result.message);
      case 'InvalidInput': {
        const errors = toFieldErrors(result.errors);
        form.setErrors(errors);
        return focusFirstInvalid(form, errors);
      }
      case undefined:
        return undefined;
      default:
        return result satisfies never;
    }
  }

  const isAddressChanged = form.values.applicant.email.trim() !== (seen.applicant.email ?? '');
  const errorMessage = notFoundMessage ?? conflictMessage;
  return { form, send, busy, error, errorMessage, isAddressChanged, notifyCitizen, setNotifyCitizen };
}

function toCorrectionValues({ applicant, notes }: Booking) {
  return { applicant: toApplicantValues(applicant), notes };
}
