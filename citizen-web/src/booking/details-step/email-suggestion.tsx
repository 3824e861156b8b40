import { useTranslation } from 'react-i18next';
import { suggestEmail } from './suggest-email.ts';

/** Asks whether another address was meant when the one typed looks like a slip of the finger. */
export function EmailSuggestion({ typed, onUse }: { typed: string; onUse: (email: string) => void }) {
  const { t } = useTranslation();
  const meant = suggestEmail(typed);
  return (
    <output className="email-meant">
      {meant && (
        <>
          {t('details.emailMeant')}{' '}
          <button type="button" className="btn btn-link" onClick={() => onUse(meant)}>
            {meant}
          </button>
          ?
        </>
      )}
    </output>
  );
}
