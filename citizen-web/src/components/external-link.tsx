import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocalizedPath } from '../i18n/use-localized-path.ts';
import { Icon } from '../icons/icon.tsx';
import { iconPaths } from '../icons/paths.ts';

/** A link that opens another site in a new window, with a notice for screen readers. */
export function ExternalLink({ href, className, children }: { href: string; className?: string; children: ReactNode }) {
  const { t } = useTranslation();
  const localizePath = useLocalizedPath();
  return (
    <a
      className={className}
      href={href.startsWith('/') ? localizePath(href) : href}
      target="_blank"
      rel="noopener noreferrer"
    >
      <span>{children}</span>
      <Icon shape={iconPaths.external} />
      <span className="visually-hidden">{` ${t('common.newWindow')}`}</span>
    </a>
  );
}
