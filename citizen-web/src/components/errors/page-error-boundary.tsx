import { Component, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ReloadMessage } from './error-page.tsx';

/** Keeps header and footer standing when a page fails to load, as after a new release or on a lost connection. */
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
