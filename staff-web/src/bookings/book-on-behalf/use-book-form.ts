import { useForm } from '@mantine/form';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { toFieldErrors, focusFirstInvalid } from '../../mutations/field-errors.ts';
import type { AgendaTime } from '../../booking/booking-actions-context.ts';
import {
  BookOnBehalfDocument,
  type BookOnBehalfInput,
  type OnBehalfSource,
  type StaffBookingPartsFragment,
} from '../../gql/graphql.ts';
import { useWallNow } from '../../municipality-time/use-wall-now.ts';
import { useTimeZone } from '../../municipality-time/time-zone-context.ts';
import type { AccessiblePlace } from '../../places/places-context.ts';
import { instantAt } from '../../municipality-time/wall-clock.ts';
import { createKey, createIdempotencyKeys } from '../../../../web-client/src/idempotency-key.ts';
import { useAvailableTimes } from '../available-times/use-available-times.ts';
import { getLikelySource } from './likely-source.ts';
import { useBookingMutation } from '../../booking/use-booking-mutation.ts';
import {
  type ApplicantValues,
  createApplicantRules,
  EMPTY_APPLICANT,
  validateNotes,
} from '../person-fields/applicant-rules.ts';

/** Values of the form. */
export type BookFormValues = {
  serviceId: string;
  /** Empty for any operator. */
  operatorId: string;
  /** Empty if the typed date was not understood. */
  date: string;
  minute: number | null;
  applicant: ApplicantValues;
  source: OnBehalfSource;
  notes: string;
};

/** The form object that the field components need. */
export type BookFormApi = ReturnType<typeof useBookForm>['form'];

/** Form of a booking on behalf. A retry of the same request sends the same idempotency key. */
export function useBookForm(
  place: AccessiblePlace,
  time: AgendaTime,
  onBooked: (booking: StaffBookingPartsFragment) => void,
) {
  const { t } = useTranslation();
  const zone = useTimeZone();
  const now = useWallNow();
  const { run, busy, error } = useBookingMutation(BookOnBehalfDocument);
  const [keyFor] = useState(() => createIdempotencyKeys(createKey));
  const [errorMessage, setErrorMessage] = useState<string | null>(null);
  const [refusedTime, setRefusedTime] = useState<string | null>(null);
  const form = useForm<BookFormValues>({
    initialValues: {
      serviceId: findDefaultService(place, time.operatorId),
      operatorId: time.operatorId ?? '',
      date: time.date,
      minute: time.minute,
      applicant: EMPTY_APPLICANT,
      source: getLikelySource(time, now),
      notes: '',
    },
    validate: {
      serviceId: (id) => (id === '' ? t('book.serviceMissing') : null),
      date: (date) => (date === '' ? t('booking.dayMissing') : null),
      minute: (minute, { date }) =>
        date === ''
          ? null
          : minute === null
            ? t('booking.timeMissing')
            : instantAt(date, minute, zone) === null
              ? t('booking.timeSkipped')
              : null,
      applicant: createApplicantRules(t),
      notes: (notes) => validateNotes(t, notes),
    },
  });

  // Before a selection, the proposed time is the nearest start to the pressed one at which the service fits.
  const [isProposed, setIsProposed] = useState(true);
  const { serviceId, operatorId, date } = form.values;
  const { findNearest } = useAvailableTimes({ place, serviceId, operatorId: operatorId || null, date });
  const proposal = time.minute === null ? null : (findNearest(time.minute) ?? time.minute);
  const minute = isProposed ? proposal : form.values.minute;

  function chooseMinute(chosen: number | null) {
    setIsProposed(false);
    form.setFieldValue('minute', chosen);
  }

  async function send(override = false) {
    setErrorMessage(null);
    setRefusedTime(null);
    const { serviceId, operatorId, date, minute, applicant, source, notes } = form.getValues();
    const request: Omit<BookOnBehalfInput, 'idempotencyKey'> = {
      serviceId,
      operatorId: operatorId || null,
      startsAt: instantAt(date, minute!, zone)!,
      applicant,
      source,
      notes,
      override,
    };
    const idempotencyKey = keyFor(JSON.stringify(request));
    const result = (await run({ input: { ...request, idempotencyKey } }))?.bookOnBehalf;
    switch (result?.__typename) {
      case 'StaffBookingSuccess':
        return onBooked(result.booking);
      case 'SlotTaken':
      case 'SlotNotOffered':
        return setRefusedTime(result.message);
      case 'InvalidInput': {
        const errors = toFieldErrors(result.errors);
        form.setErrors(errors);
        if (!result.errors.some(({ path }) => form.getInputNode(path)))
          setErrorMessage(result.errors[0]?.message ?? result.message);
        return focusFirstInvalid(form, errors);
      }
      case undefined:
        return undefined;
      default:
        return result satisfies never;
    }
  }

  return {
    form,
    minute,
    chooseMinute,
    /** Makes the proposed time a value of the form before it is sent. */
    adoptProposal: () => form.setFieldValue('minute', minute),
    send,
    busy,
    error,
    errorMessage,
    refusedTime,
  };
}

function findDefaultService({ services }: AccessiblePlace, operatorId: string | null): string {
  const offered = services.filter(
    ({ operators }) => operatorId === null || operators.some(({ id }) => id === operatorId),
  );
  return offered.length === 1 ? offered[0]!.id : '';
}
