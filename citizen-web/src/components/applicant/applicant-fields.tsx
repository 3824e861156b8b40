import type { ReactNode } from 'react';
import type { UseFormRegisterReturn } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { MAX_NOTES_LENGTH } from '../../../../api/src/field-rules/free-text.ts';
import { TextArea } from '../form/text-area.tsx';
import { TextField } from '../form/text-field.tsx';
import type { ApplicantValues } from './applicant-values.ts';
import { EmailSuggestion } from './email-suggestion.tsx';
import './applicant-fields.css';

/** The fields about the applicant; the help after the email is the caller's. */
export function ApplicantFields(props: {
  register: (field: keyof ApplicantValues) => UseFormRegisterReturn;
  getError: (field: keyof ApplicantValues) => string | undefined;
  email: string;
  notes: string;
  emailHelp?: string;
  /** Name and surname are those of an invitation. */
  isNameKnown?: boolean;
  onUseEmail: (email: string) => void;
  children?: ReactNode;
}) {
  const { t } = useTranslation();
  const { register, getError, email, notes, isNameKnown, onUseEmail, children } = props;
  return (
    <>
      <TextField
        id="name"
        type="text"
        label={t('details.name')}
        autoComplete="given-name"
        readOnly={isNameKnown}
        help={isNameKnown ? t('invited.name') : undefined}
        required
        error={getError('name')}
        {...register('name')}
      />
      <TextField
        id="surname"
        type="text"
        label={t('details.surname')}
        autoComplete="family-name"
        readOnly={isNameKnown}
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
        help={props.emailHelp ?? t('details.emailHelp')}
        autoComplete="email"
        required
        error={getError('email')}
        below={<EmailSuggestion typed={email} onUse={onUseEmail} />}
        {...register('email')}
      />
      {children}
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
    </>
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
