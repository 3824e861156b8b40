import { useTranslation } from 'react-i18next';
import { QrCode } from './qr-code.tsx';

/** The end of the printed slip: a code that opens this page on a phone. It is not shown on the screen. */
export function SlipFooter() {
  const { t } = useTranslation();
  return (
    <div className="slip-footer">
      <QrCode text={globalThis.location.href} label={t('page.slipQr')} />
      <p>{t('page.slip')}</p>
    </div>
  );
}
