import { zodResolver } from '@hookform/resolvers/zod';
import { useEffect, useMemo, useRef, useState, type FormEvent } from 'react';
import { useForm, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import { ContactLines } from '../../components/contact-lines.tsx';
import { ErrorSummary } from '../../components/form/error-summary.tsx';
import { TextArea } from '../../components/form/text-area.tsx';
import { TextField } from '../../components/form/text-field.tsx';
import { useMunicipality } from '../../municipality/municipality-context.ts';
import type { Place, Service } from '../journey/selection-params.ts';
import type { Details } from '../journey/details.ts';
import { MAX_NOTES_LENGTH } from '../../../../api/src/field-rules/free-text.ts';
import { createDetailsSchema } from './details-schema.ts';
import { EmailSuggestion } from './email-suggestion.tsx';
import { useJourney } from '../journey/journey-context.ts';
import { NoticeCheckboxes } from './notice-checkboxes.tsx';
import { toFormErrors, toErrorSummary } from '../journey/server-errors.ts';
import './details-form.css';

/** The applicant form. Its values survive navigation between steps and a validation error of the API. */
export function DetailsForm({ place, service }: { place: Place; service: Service }) {
  const { t } = useTranslation();
  const { contacts } = useMunicipality();
  const [, navigate] = useLocation();
  const { details, detailsValid, serverErrors, saveDetails, setServerErrors, getStepUrl } = useJourney();
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
    navigate(getStepUrl('review'));
  };
  const submit = (event: FormEvent) => void form.handleSubmit(continueToReview, countAttempt)(event);

  const getError = (field: keyof Details) => errors[field]?.message;
  return (
    <form className="details-form" noValidate onSubmit={submit}>
      <p className="form-hint">{t('common.required')}</p>
      <ErrorSummary errors={toErrorSummary(errors)} attempt={attempt} />
      <fieldset className="fields">
        <legend>{t('details.applicant')}</legend>
        <TextField
          id="name"
          type="text"
          label={t('details.name')}
          autoComplete="given-name"
          required
          error={getError('name')}
          {...register('name')}
        />
        <TextField
          id="surname"
          type="text"
          label={t('details.surname')}
          autoComplete="family-name"
          required
          error={getError('surname')}
          {...register('surname')}
        />
        <div className="phone-field">
          <TextField
            id="prefix"
            type="text"
            inputMode="tel"
            label={t('details.prefix')}
            autoComplete="tel-country-code"
            required
            error={getError('prefix')}
            {...register('prefix')}
          />
          <TextField
            id="phone"
            type="tel"
            label={t('details.phone')}
            help={t('details.phoneHelp')}
            autoComplete="tel"
            required
            error={getError('phone')}
            {...register('phone')}
          />
        </div>
        <TextField
          id="email"
          type="email"
          label={t('details.email')}
          help={t('details.emailHelp')}
          autoComplete="email"
          required
          error={getError('email')}
          below={
            <EmailSuggestion
              typed={email}
              onUse={(email) => setValue('email', email, { shouldValidate: formState.isSubmitted })}
            />
          }
          {...register('email')}
        />
        <p className="help-line field-wide">
          <strong>{t('details.noPhone')}</strong> <span>{t('details.noPhoneText')}</span>{' '}
          <ContactLines phone={place.phone ?? contacts.phone} email={null} />
        </p>
        <div className="field-wide">
          <TextArea
            id="notes"
            rows={3}
            label={t('details.notes')}
            help={t('details.notesHelp')}
            error={getError('notes')}
            counter={<NotesCounter used={notes.length} />}
            {...register('notes')}
          />
        </div>
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

function NotesCounter({ used }: { used: number }) {
  const { t } = useTranslation();
  return (
    <>
      <span aria-hidden="true" className={used > MAX_NOTES_LENGTH ? 'is-over' : undefined}>
        {`${used}/${MAX_NOTES_LENGTH}`}
      </span>
      <span className="visually-hidden">{t('details.notesCount', { count: used })}</span>
    </>
  );
}
