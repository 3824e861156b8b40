import { useForm } from '@mantine/form';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { MAX_INTERNAL_NOTE_LENGTH } from '../../../../api/src/field-rules/free-text.ts';
import { useBookingMutation } from '../../booking/use-booking-mutation.ts';
import { SetInternalNoteDocument, type StaffBookingPartsFragment } from '../../gql/graphql.ts';
import { focusFirstInvalid, toFieldErrors } from '../../mutations/field-errors.ts';
import { useVersionedForm } from '../../mutations/use-versioned-form.ts';
import { validateNotes } from '../person-fields/applicant-rules.ts';

type Note = Pick<StaffBookingPartsFragment['internalNote'], 'text' | 'version'>;

/** Form that writes the internal note. After a conflict it keeps what was typed and shows what stands now. */
export function useInternalNoteForm(booking: StaffBookingPartsFragment, onDone: () => void) {
  const { t } = useTranslation();
  const { run, busy, error } = useBookingMutation(SetInternalNoteDocument);
  const [notFoundMessage, setNotFoundMessage] = useState<string | null>(null);
  const form = useForm({
    initialValues: toValues(booking.internalNote),
    validate: { text: (text) => validateNotes(t, text, MAX_INTERNAL_NOTE_LENGTH) },
  });
  const { seen, conflictMessage, showConflict } = useVersionedForm(form, {
    record: booking.internalNote as Note,
    toValues,
  });

  async function send() {
    setNotFoundMessage(null);
    const input = { bookingId: booking.id, version: seen.version, text: form.getValues().text };
    const result = (await run({ input }))?.setInternalNote;
    switch (result?.__typename) {
      case 'StaffBookingSuccess':
        return onDone();
      case 'BookingConflict':
        return showConflict(result.message, result.booking.internalNote);
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

  return { form, send, busy, error, errorMessage: notFoundMessage ?? conflictMessage };
}

function toValues({ text }: Note) {
  return { text };
}
