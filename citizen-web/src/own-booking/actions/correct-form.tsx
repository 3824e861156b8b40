import { useEffect, useRef } from 'react';
import { useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { ApplicantFields } from '../../components/applicant/applicant-fields.tsx';
import { toErrorSummary } from '../../components/applicant/server-errors.ts';
import { Alert } from '../../components/errors/alert.tsx';
import { ErrorSummary } from '../../components/form/error-summary.tsx';
import type { BookingSummaryFragment } from '../../gql/graphql.ts';
import { useCorrectForm } from './use-correct-form.ts';

/** The form with the citizen's data of a booking; its fields are those of the booking form. */
export function CorrectForm(props: {
  booking: BookingSummaryFragment;
  token: string;
  onCorrected: (emailToConfirm: string | null) => void;
  onChanged: () => void;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const { form, submit, loading, attempt, errorMessage } = useCorrectForm(props);
  const { register, formState, setValue, setFocus, control } = form;
  const [email, notes] = useWatch({ control, name: ['email', 'notes'] });
  const errorRef = useRef<HTMLDivElement>(null);
  useEffect(() => setFocus('name'), [setFocus]);
  useEffect(() => {
    if (errorMessage) errorRef.current?.focus();
  }, [errorMessage]);
  return (
    <form className="applicant-form correct-form" noValidate onSubmit={submit}>
      <p>{t('correct.lead')}</p>
      <p className="form-hint">{t('common.required')}</p>
      <ErrorSummary errors={toErrorSummary(formState.errors)} attempt={attempt} />
      {errorMessage && (
        <Alert kind="danger" role="alert" title={t('correct.failTitle')} ref={errorRef}>
          <p>{errorMessage}</p>
        </Alert>
      )}
      <fieldset className="fields">
        <legend>{t('details.applicant')}</legend>
        <ApplicantFields
          register={register}
          getError={(field) => formState.errors[field]?.message}
          email={email}
          notes={notes}
          emailHelp={t('correct.emailHelp')}
          onUseEmail={(value) => setValue('email', value, { shouldValidate: formState.isSubmitted })}
        />
      </fieldset>
      <div className="own-buttons">
        <button type="submit" className="btn btn-primary" aria-disabled={loading}>
          {t(loading ? 'correct.saving' : 'correct.save')}
        </button>
        <button type="button" className="btn btn-outline-primary" onClick={props.onClose}>
          {t('correct.close')}
        </button>
      </div>
    </form>
  );
}
