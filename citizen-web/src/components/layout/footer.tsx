import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Municipality } from '../../municipality/municipality-context.ts';
import { useLocalizedPath } from '../../i18n/use-localized-path.ts';
import { Logo } from './logo.tsx';
import './footer.css';

/** The municipality's footer: contacts, help and the legal links that every public site must have. */
export function Footer({ municipality }: { municipality: Municipality | null }) {
  const { t } = useTranslation();
  return (
    <footer className="it-footer" id="footer" tabIndex={-1}>
      <div className="it-footer-main">
        <div className="container">
          {municipality && (
            <>
              <div className="it-brand-wrapper footer-brand">
                <Logo />
                <p className="it-brand-title">{municipality.name}</p>
              </div>
              <div className="footer-columns">
                <Contacts municipality={municipality} />
                <Help municipality={municipality} />
              </div>
            </>
          )}
        </div>
      </div>
      <div className="it-footer-small-prints">
        <nav className="container" aria-label={t('footer.legal')}>
          {municipality && (
            <ul className="it-footer-small-prints-list">
              <FooterLink href={municipality.links.privacy} element="privacy-policy-link">
                {t('footer.privacy')}
              </FooterLink>
              <FooterLink href="/i-miei-dati">{t('footer.ownData')}</FooterLink>
              <FooterLink href={municipality.links.legalNotes} element="legal-notes">
                {t('footer.legalNotes')}
              </FooterLink>
              <FooterLink href={municipality.links.accessibility} element="accessibility-link">
                {t('footer.accessibility')}
              </FooterLink>
            </ul>
          )}
        </nav>
      </div>
    </footer>
  );
}

function Contacts({ municipality: { name, contacts } }: { municipality: Municipality }) {
  const { t } = useTranslation();
  return (
    <section aria-labelledby="footer-contacts">
      <h2 id="footer-contacts">{t('footer.contacts')}</h2>
      <address className="footer-list">
        <span>{name}</span>
        <span>{contacts.address}</span>
        {contacts.taxCode && <span>{`${t('footer.taxCode')}: ${contacts.taxCode}`}</span>}
        <span>
          <span>{`${t('footer.phone')}:`}</span>{' '}
          <a href={`tel:${contacts.phone.replaceAll(' ', '')}`}>{contacts.phone}</a>
        </span>
        <span>
          <span>{`${t('footer.email')}:`}</span> <a href={`mailto:${contacts.email}`}>{contacts.email}</a>
        </span>
        {contacts.certifiedEmail && (
          <span>
            <span>{`${t('footer.certifiedEmail')}:`}</span>{' '}
            <a href={`mailto:${contacts.certifiedEmail}`}>{contacts.certifiedEmail}</a>
          </span>
        )}
      </address>
    </section>
  );
}

function Help({ municipality: { links } }: { municipality: Municipality }) {
  const { t } = useTranslation();
  return (
    <>
      <nav aria-labelledby="footer-help">
        <h2 id="footer-help">{t('footer.help')}</h2>
        <ul className="footer-list">
          <FooterLink href="/" element="appointment-booking">
            {t('footer.booking')}
          </FooterLink>
          <FooterLink href={links.faq} element="faq">
            {t('footer.faq')}
          </FooterLink>
          <FooterLink href={links.assistance} element="contacts">
            {t('footer.assistance')}
          </FooterLink>
          <FooterLink href={links.reportProblem} element="report-inefficiency">
            {t('footer.reportProblem')}
          </FooterLink>
        </ul>
      </nav>
      {(links.website ?? links.transparency ?? links.siteMap) !== null && (
        <nav aria-labelledby="footer-municipality">
          <h2 id="footer-municipality">{t('footer.municipality')}</h2>
          <ul className="footer-list">
            <FooterLink href={links.website}>{t('footer.website')}</FooterLink>
            <FooterLink href={links.transparency}>{t('footer.transparency')}</FooterLink>
            <FooterLink href={links.siteMap}>{t('footer.siteMap')}</FooterLink>
          </ul>
        </nav>
      )}
    </>
  );
}

function FooterLink(props: { href: string | null; element?: string; children: ReactNode }) {
  const localizePath = useLocalizedPath();
  if (props.href === null) return null;
  return (
    <li>
      <a href={props.href.startsWith('/') ? localizePath(props.href) : props.href} data-element={props.element}>
        {props.children}
      </a>
    </li>
  );
}
