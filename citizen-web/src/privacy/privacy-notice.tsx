import { useTranslation } from 'react-i18next';
import type { PrivacyNoticeQuery } from '../gql/graphql.ts';
import { ExternalLink } from '../components/external-link.tsx';
import { useDates } from '../i18n/use-dates.ts';

type Notice = NonNullable<PrivacyNoticeQuery['privacyNotice']>;

/** The sections of the privacy notice, its version and links to other versions. */
export function PrivacyNotice({ notice }: { notice: Notice }) {
  const { t } = useTranslation();
  const dates = useDates();
  const { version, sections } = notice;
  const others = notice.versions.filter((other) => other.version !== version);
  const date = dates.day(dates.dateOf(notice.publishedAt));
  return (
    <>
      <p>{t('privacy.legal')}</p>
      <p>
        {t(notice.inForce ? 'privacy.version' : 'privacy.old', { version, date })}{' '}
        {!notice.inForce && <a href="/privacy">{t('privacy.current')}</a>}
      </p>
      {notice.externalUrl !== null ? (
        <p>
          {t('privacy.outside')} <ExternalLink href={notice.externalUrl}>{t('privacy.outsideLink')}</ExternalLink>
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
                <a href={`/privacy?versione=${encodeURIComponent(other.version)}`}>
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
