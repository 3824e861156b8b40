import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../icons/icon.tsx';
import { iconPaths } from '../icons/paths.ts';

/** A link that leaves these pages in a new window, and says so. */
export function ExternalLink({ href, className, children }: { href: string; className?: string; children: ReactNode }) {
  const { t } = useTranslation();
  return (
    <a className={className} href={href} target="_blank" rel="noopener noreferrer">
      {children}
      <Icon shape={iconPaths.external} />
      <span className="visually-hidden"> {t('common.newWindow')}</span>
    </a>
  );
}
