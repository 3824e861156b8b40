import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { initialMessages } from '../../i18n/initial-messages.ts';
import { InitialPhone } from '../contact-lines.tsx';
import './skeleton.css';

/** The skeleton of a page while it loads. */
export function PageSkeleton({ title }: { title?: string }) {
  const { t } = useTranslation();
  const [path] = useLocation();
  return (
    <div className="page-skeleton">
      <output className="visually-hidden">{t('common.loading')}</output>
      <h1>{title ?? t('pageName')}</h1>
      {path === '/' && (
        <p className="welcome" lang="it">
          {initialMessages.welcome}
        </p>
      )}
      <div className="start">
        <p className="start-help">
          <span>{initialMessages.help}</span> <InitialPhone />
        </p>
        <div className="start-skeleton">
          <div className="skeleton skeleton-bar" />
          <div className="skeleton skeleton-line" />
          <div className="skeleton skeleton-block" />
          <div className="skeleton skeleton-block" />
        </div>
      </div>
    </div>
  );
}
