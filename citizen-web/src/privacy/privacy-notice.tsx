import { useTranslation } from 'react-i18next';
import type { PrivacyNoticeQuery } from '../gql/graphql.ts';
import { ExternalLink } from '../components/external-link.tsx';
import { useLocalizedPath } from '../i18n/use-localized-path.ts';
import { useDates } from '../i18n/use-dates.ts';

type Notice = NonNullable<PrivacyNoticeQuery['privacyNotice']>;

/** The sections of the privacy notice, its version and links to other versions. */
export function PrivacyNotice({ notice }: { notice: Notice }) {
  const { t } = useTranslation();
  const dates = useDates();
  const localizePath = useLocalizedPath();
  const { version, sections } = notice;
  const others = notice.versions.filter((other) => other.version !== version);
  const date = dates.day(dates.dateOf(notice.publishedAt));
  return (
    <>
      <p>{t('privacy.legal')}</p>
      <p>
        <span>{t(notice.inForce ? 'privacy.version' : 'privacy.old', { version, date })}</span>{' '}
        {!notice.inForce && <a href={localizePath('/privacy')}>{t('privacy.current')}</a>}
      </p>
      {notice.externalUrl !== null ? (
        <p>
          <span>{t('privacy.outside')}</span>{' '}
          <ExternalLink href={notice.externalUrl}>{t('privacy.outsideLink')}</ExternalLink>
        </p>
      ) : (
        <div lang="it">
          {sections.map(({ id, title, paragraphs }) => (
            <section key={id} aria-labelledby={`privacy-${id}`}>
              <h2 id={`privacy-${id}`}>{title}</h2>
              {paragraphs.map((paragraph) => (
                <p key={paragraph}>{paragraph}</p>
              ))}
            </section>
          ))}
        </div>
      )}
      {others.length > 0 && (
        <section aria-labelledby="privacy-versions">
          <h2 id="privacy-versions">{t('privacy.versions')}</h2>
          <ul>
            {others.map((other) => (
              <li key={other.version}>
                <a href={localizePath(`/privacy?versione=${encodeURIComponent(other.version)}`)}>
                  {t('privacy.versionOf', { version: other.version, date: dates.day(dates.dateOf(other.publishedAt)) })}
                </a>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
