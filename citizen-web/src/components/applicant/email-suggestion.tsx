import { useTranslation } from 'react-i18next';
import { suggestEmail } from './suggest-email.ts';

/** Suggests a correction for an email address with a typo in its domain. */
export function EmailSuggestion({ typed, onUse }: { typed: string; onUse: (email: string) => void }) {
  const { t } = useTranslation();
  const suggestion = suggestEmail(typed);
  return (
    <output className="email-meant">
      {suggestion && (
        <span>
          <span>{t('details.emailMeant')}</span>{' '}
          <button type="button" className="btn btn-link" onClick={() => onUse(suggestion)}>
            {suggestion}
          </button>
          ?
        </span>
      )}
    </output>
  );
}
