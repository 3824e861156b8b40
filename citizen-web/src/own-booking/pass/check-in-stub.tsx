import { useTranslation } from 'react-i18next';
import type { OwnBookingFragment } from '../../gql/graphql.ts';
import { QrCode } from './qr-code.tsx';

/** The booking number and, while the appointment holds, the check-in code with which staff find the booking. */
export function CheckInStub({ booking, isValid }: { booking: OwnBookingFragment; isValid: boolean }) {
  const { t } = useTranslation();
  const { number, checkInCode } = booking;
  return (
    <div className="pass-stub">
      {isValid && <QrCode text={checkInCode} label={t('page.qr', { code: checkInCode })} />}
      <div>
        <p className="pass-number">
          <span>{t('page.number')}</span>
          <strong>{t('page.numberValue', { number })}</strong>
        </p>
        {isValid && (
          <>
            <p className="pass-code">
              <span>{t('page.code')}</span> <strong>{checkInCode}</strong>
            </p>
            <p className="pass-arrival">{t('page.arrival')}</p>
          </>
        )}
      </div>
    </div>
  );
}
