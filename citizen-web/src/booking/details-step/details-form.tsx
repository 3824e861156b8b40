import { zodResolver } from '@hookform/resolvers/zod';
import { useEffect, useMemo, useRef, useState, type FormEvent } from 'react';
import { useForm, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import { ApplicantFields } from '../../components/applicant/applicant-fields.tsx';
import { toFormErrors, toErrorSummary } from '../../components/applicant/server-errors.ts';
import { ContactLines } from '../../components/contact-lines.tsx';
import { ErrorSummary } from '../../components/form/error-summary.tsx';
import { useMunicipality } from '../../municipality/municipality-context.ts';
import type { Place, Service } from '../journey/selection-params.ts';
import type { Details } from '../journey/details.ts';
import { createDetailsSchema } from './details-schema.ts';
import { useJourney } from '../journey/journey-context.ts';
import { toHoldHistoryState } from '../hold/hold-token.ts';
import { NoticeCheckboxes } from './notice-checkboxes.tsx';

/** The applicant form. Its values survive navigation between steps and a validation error of the API. */
export function DetailsForm({ place, service }: { place: Place; service: Service }) {
  const { t } = useTranslation();
  const { contacts } = useMunicipality();
  const [, navigate] = useLocation();
  const { details, detailsValid, serverErrors, invitation, saveDetails, setServerErrors, getStepUrl } = useJourney();
  const [attempt, setAttempt] = useState(serverErrors.length > 0 ? 1 : 0);
  const schema = useMemo(() => createDetailsSchema(t, service.notice !== null), [t, service.notice]);
  const form = useForm<Details>({
    defaultValues: details,
    errors: useMemo(() => toFormErrors(serverErrors), [serverErrors]),
    resolver: zodResolver(schema),
    shouldFocusError: false,
  });
  const { register, formState, setValue, getValues, control } = form;
  const { errors } = formState;
  const [email, notes] = useWatch({ control, name: ['email', 'notes'] });

  // Store the values on unmount. They remain valid only if they have not changed since the last validation.
  const validated = useRef(detailsValid ? JSON.stringify(details) : null);
  useEffect(
    () => () => saveDetails(getValues(), JSON.stringify(getValues()) === validated.current),
    [saveDetails, getValues],
  );

  const countAttempt = () => setAttempt((count) => count + 1);
  const continueToReview = (values: Details) => {
    form.reset(values);
    validated.current = JSON.stringify(values);
    saveDetails(values, true);
    setServerErrors([]);
    navigate(getStepUrl('review'), { state: toHoldHistoryState() });
  };
  const submit = (event: FormEvent) => void form.handleSubmit(continueToReview, countAttempt)(event);

  const getError = (field: keyof Details) => errors[field]?.message;
  return (
    <form className="applicant-form" noValidate onSubmit={submit}>
      <p className="form-hint">{t('common.required')}</p>
      <ErrorSummary errors={toErrorSummary(errors)} attempt={attempt} />
      <fieldset className="fields">
        <legend>{t('details.applicant')}</legend>
        <ApplicantFields
          register={register}
          getError={getError}
          email={email}
          notes={notes}
          isNameKnown={invitation !== null}
          onUseEmail={(value) => setValue('email', value, { shouldValidate: formState.isSubmitted })}
        >
          <p className="help-line field-wide">
            <strong>{t('details.noPhone')}</strong> <span>{t('details.noPhoneText')}</span>{' '}
            <ContactLines phone={place.phone ?? contacts.phone} email={null} />
          </p>
        </ApplicantFields>
      </fieldset>
      <NoticeCheckboxes
        service={service}
        privacy={register('privacyRead')}
        privacyError={getError('privacyRead')}
        notice={register('noticeRead')}
        noticeError={getError('noticeRead')}
      />
      <div className="step-nav">
        <Link className="btn btn-outline-primary" to={getStepUrl('time')}>
          {t('common.back')}
        </Link>
        <button type="submit" className="btn btn-primary btn-next" aria-disabled={formState.isSubmitting}>
          {t('common.next')}
        </button>
      </div>
    </form>
  );
}
