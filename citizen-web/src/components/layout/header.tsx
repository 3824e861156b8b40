import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import type { Municipality } from '../../municipality/municipality-context.ts';
import { useLocalizedPath } from '../../i18n/use-localized-path.ts';
import type { Language } from '../../i18n/language.ts';
import { changeLanguage } from '../../i18n/i18n.ts';
import { Logo } from './logo.tsx';
import { initialMessages } from '../../i18n/initial-messages.ts';
import './header.css';

/** The header with region, municipality and language; uses the texts of the server's HTML while the query loads. */
export function Header({ municipality }: { municipality: Municipality | null }) {
  const { t } = useTranslation();
  const localizePath = useLocalizedPath();
  return (
    <header className="it-header-wrapper">
      <div className="it-header-slim-wrapper">
        <div className="container it-header-slim-wrapper-content">
          <span className="navbar-brand">{municipality?.region ?? initialMessages.region}</span>
          <div className="it-header-slim-right-zone">
            <LanguageSwitch />
          </div>
        </div>
      </div>
      <div className="it-header-center-wrapper it-small-header">
        <div className="container it-header-center-content-wrapper">
          <div className="it-brand-wrapper">
            <Link to={localizePath('/')}>
              <Logo />
              <span className="it-brand-text">
                <span className="it-brand-title">{municipality?.name ?? initialMessages.name}</span>
                <span className="it-brand-tagline">{t('product')}</span>
              </span>
            </Link>
          </div>
        </div>
      </div>
    </header>
  );
}

function LanguageSwitch() {
  const { t } = useTranslation();
  const [path, navigate] = useLocation();
  const other = t('header.switchLanguageTo') as Language;
  const switchLanguage = async () => {
    await changeLanguage(other);
    const query = new URLSearchParams(globalThis.location.search);
    query.set('lang', other);
    // Keep the rest of the URL: its hash holds the token of a booking.
    navigate(`${path}?${query}${globalThis.location.hash}`, { replace: true, state: globalThis.history.state });
  };
  return (
    <button type="button" className="btn language-switch" lang={other} onClick={() => void switchLanguage()}>
      {t('header.switchLanguage')}
    </button>
  );
}
