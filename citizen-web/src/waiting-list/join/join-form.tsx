import { useEffect, useRef, useState } from 'react';
import { useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { ApplicantFields } from '../../components/applicant/applicant-fields.tsx';
import { Alert } from '../../components/errors/alert.tsx';
import { ExternalLink } from '../../components/external-link.tsx';
import { CheckboxField } from '../../components/form/checkbox-field.tsx';
import { ErrorSummary } from '../../components/form/error-summary.tsx';
import { ItalianText } from '../../components/italian-text.tsx';
import { WishFields } from '../../components/waiting-list/wish-fields.tsx';
import { useDates } from '../../i18n/use-dates.ts';
import { useLocalizedPath } from '../../i18n/use-localized-path.ts';
import { useMunicipality } from '../../municipality/municipality-context.ts';
import { PlaceFields } from './place-fields.tsx';
import { type JoinSent, type JoinValues, useJoinForm } from './use-join-form.ts';
import type { WatchedService } from './watched-service.ts';

/** The form of the waiting list: where, when and who. */
export function JoinForm({ watched, onSent }: { watched: WatchedService; onSent: (sent: JoinSent) => void }) {
  const { t } = useTranslation();
  const dates = useDates();
  const localizePath = useLocalizedPath();
  const { texts, links } = useMunicipality();
  const [today] = useState(() => dates.dateOf(new Date().toISOString()));
  const { form, submit, loading, attempt, errorMessage, summary } = useJoinForm(watched, today, onSent);
  const { register, formState, setValue, control } = form;
  const [email, notes] = useWatch({ control, name: ['email', 'notes'] });
  const errorRef = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (errorMessage) errorRef.current?.focus();
  }, [errorMessage]);
  const getError = (field: keyof JoinValues) => formState.errors[field]?.message;
  return (
    <form className="applicant-form" noValidate onSubmit={submit}>
      <p className="form-hint">{t('common.required')}</p>
      <ErrorSummary errors={summary} attempt={attempt} />
      {errorMessage && (
        <Alert kind="danger" role="alert" title={t('watch.failTitle')} ref={errorRef}>
          <p>{errorMessage}</p>
        </Alert>
      )}
      <fieldset className="fields">
        <legend>{t('watch.when')}</legend>
        {watched.places.length > 1 && (
          <PlaceFields places={watched.places} field={register('placeIds')} error={getError('placeIds')} />
        )}
        <WishFields register={register} getError={getError} today={today} />
      </fieldset>
      <fieldset className="fields">
        <legend>{t('details.applicant')}</legend>
        <ApplicantFields
          register={register}
          getError={getError}
          email={email}
          notes={notes}
          emailHelp={t('watch.emailHelp')}
          onUseEmail={(value) => setValue('email', value, { shouldValidate: formState.isSubmitted })}
        />
      </fieldset>
      <fieldset className="readings">
        <legend>{t('details.reading')}</legend>
        <CheckboxField
          id="privacyRead"
          label={t('details.privacyTick')}
          required
          error={getError('privacyRead')}
          {...register('privacyRead')}
        >
          <p className="tick-text">
            <ItalianText>{texts.privacy}</ItalianText>{' '}
            <ExternalLink href={links.privacy}>{t('details.privacyLink')}</ExternalLink>
          </p>
        </CheckboxField>
      </fieldset>
      <div className="step-nav">
        <Link className="btn btn-outline-primary" to={localizePath(`/orario?${toTimesQuery(watched)}`)}>
          {t('common.back')}
        </Link>
        <button type="submit" className="btn btn-primary" aria-disabled={loading}>
          {t(loading ? 'watch.joining' : 'watch.join')}
        </button>
      </div>
    </form>
  );
}

function toTimesQuery({ place, service }: WatchedService): string {
  return String(new URLSearchParams({ ufficio: place.slug, servizio: service.slug }));
}
