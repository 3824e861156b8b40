import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

/** Text that the municipality wrote in Italian only; marked on English pages, so that screen readers pronounce it. */
export function ItalianText({ children }: { children: ReactNode }) {
  const { i18n } = useTranslation();
  return <span lang={i18n.language === 'it' ? undefined : 'it'}>{children}</span>;
}
