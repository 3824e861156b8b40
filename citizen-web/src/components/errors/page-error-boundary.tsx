import { Component, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ReloadMessage } from './error-page.tsx';

/** Error boundary that keeps header and footer when a page's chunk fails to load, for example after a release. */
export class PageErrorBoundary extends Component<{ children: ReactNode }, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override render() {
    return this.state.failed ? <PageFailed /> : this.props.children;
  }
}

function PageFailed() {
  const { t } = useTranslation();
  return (
    <>
      <h1>{t('pageName')}</h1>
      <ReloadMessage />
    </>
  );
}
