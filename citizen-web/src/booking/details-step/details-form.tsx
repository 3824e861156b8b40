import { zodResolver } from '@hookform/resolvers/zod';
import { useEffect, useMemo, useRef, useState, type FormEvent } from 'react';
import { useForm, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import { ContactLines } from '../../components/contact-lines.tsx';
import { ErrorSummary } from '../../components/form/error-summary.tsx';
import { TextArea, TextField } from '../../components/form/text-field.tsx';
import { useMunicipality } from '../../municipality/municipality-context.ts';
import type { Place, Service } from '../journey/selection-params.ts';
import { toFullPhone, type Details } from '../journey/details.ts';
import { createDetailsSchema, MAX_NOTES_LENGTH, isPossiblePhone } from './details-schema.ts';
import { EmailSuggestion } from './email-suggestion.tsx';
import { useJourney } from '../journey/journey-context.ts';
import { NoticeCheckboxes } from './notice-checkboxes.tsx';
import { toFormErrors, toErrorSummary } from '../journey/server-errors.ts';
import './details-form.css';

/** The citizen's data; what is typed outlives every going back and forth, and a refusal of the service. */
export function DetailsForm({ place, service }: { place: Place; service: Service }) {
  const { t } = useTranslation();
  const { contacts } = useMunicipality();
  const [, navigate] = useLocation();
  const { details, ready, refused, keep, refuse, getStepUrl } = useJourney();
  const [attempt, setAttempt] = useState(refused.length > 0 ? 1 : 0);
  const rules = useMemo(() => createDetailsSchema(t, service.notice !== null), [t, service.notice]);
  const form = useForm<Details>({
    defaultValues: details,
    errors: useMemo(() => toFormErrors(refused), [refused]),
    resolver: zodResolver(rules),
    shouldFocusError: false,
  });
  const { register, formState, setError, setValue, getValues, control } = form;
  const { errors } = formState;
  const [email, notes] = useWatch({ control, name: ['email', 'notes'] });

  // What was typed is kept however the form is left; it stays checked as long as it stays the same.
  const checked = useRef(ready ? JSON.stringify(details) : null);
  useEffect(() => () => keep(getValues(), JSON.stringify(getValues()) === checked.current), [keep, getValues]);

  const tried = () => setAttempt((count) => count + 1);
  const moveOn = async (typed: Details) => {
    if (!(await isPossiblePhone(toFullPhone(typed)))) {
      setError('phone', { type: 'phone', message: t('details.badPhone') });
      return tried();
    }
    form.reset(typed);
    checked.current = JSON.stringify(typed);
    keep(typed, true);
    refuse([]);
    navigate(getStepUrl('review'));
  };
  const submit = (event: FormEvent) => void form.handleSubmit(moveOn, tried)(event);

  const errorOf = (field: keyof Details) => errors[field]?.message;
  return (
    <form className="details-form" noValidate onSubmit={submit}>
      <p className="form-hint">{t('common.required')}</p>
      <ErrorSummary troubles={toErrorSummary(errors)} attempt={attempt} />
      <fieldset className="fields">
        <legend>{t('details.applicant')}</legend>
        <TextField
          id="name"
          type="text"
          label={t('details.name')}
          autoComplete="given-name"
          required
          error={errorOf('name')}
          {...register('name')}
        />
        <TextField
          id="surname"
          type="text"
          label={t('details.surname')}
          autoComplete="family-name"
          required
          error={errorOf('surname')}
          {...register('surname')}
        />
        <div className="phone-field">
          <TextField
            id="prefix"
            type="tel"
            label={t('details.prefix')}
            autoComplete="tel-country-code"
            required
            error={errorOf('prefix')}
            {...register('prefix')}
          />
          <TextField
            id="phone"
            type="tel"
            label={t('details.phone')}
            help={t('details.phoneHelp')}
            autoComplete="tel"
            required
            error={errorOf('phone')}
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
          error={errorOf('email')}
          below={
            <EmailSuggestion
              typed={email}
              onUse={(email) => setValue('email', email, { shouldValidate: formState.isSubmitted })}
            />
          }
          {...register('email')}
        />
        <p className="help-line field-wide">
          <strong>{t('details.noPhone')}</strong> {t('details.noPhoneText')}{' '}
          <ContactLines phone={place.phone ?? contacts.phone} email={null} />
        </p>
        <div className="field-wide">
          <TextArea
            id="notes"
            rows={3}
            label={t('details.notes')}
            help={t('details.notesHelp')}
            error={errorOf('notes')}
            counter={<NotesCount used={notes.length} />}
            {...register('notes')}
          />
        </div>
      </fieldset>
      <NoticeCheckboxes
        service={service}
        privacy={register('privacyRead')}
        privacyError={errorOf('privacyRead')}
        notice={register('noticeRead')}
        noticeError={errorOf('noticeRead')}
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

function NotesCount({ used }: { used: number }) {
  const { t } = useTranslation();
  return (
    <>
      <span aria-hidden="true" className={used > MAX_NOTES_LENGTH ? 'is-over' : undefined}>
        {used}/{MAX_NOTES_LENGTH}
      </span>
      <span className="visually-hidden">{t('details.notesCount', { count: used })}</span>
    </>
  );
}
