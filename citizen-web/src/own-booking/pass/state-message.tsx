import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ItalianText } from '../../components/italian-text.tsx';
import type { OwnBookingFragment } from '../../gql/graphql.ts';
import { useDates } from '../../i18n/use-dates.ts';
import type { BookingState } from '../booking-state.ts';

/** What happened to the booking and what the citizen has to do: one true sentence for each state. */
export function StateMessage({ booking, state, now }: { booking: OwnBookingFragment; state: BookingState; now: Date }) {
  const { t } = useTranslation();
  const dates = useDates();
  const moment = (instant: string | null) => (instant === null ? '' : dates.moment(instant));
  const { lastMove, cancelledAt, confirmBy, reconfirmBy } = booking;
  switch (state) {
    case 'confirmed':
      return booking.reconfirmedAt === null ? null : <Message>{t('page.reconfirmed')}</Message>;
    case 'to-reconfirm': {
      const isLate = reconfirmBy !== null && Date.parse(reconfirmBy) <= now.getTime();
      return (
        <Message title={t('reconfirm.ask')}>
          {isLate ? t('reconfirm.late') : t('reconfirm.until', { moment: moment(reconfirmBy) })}
        </Message>
      );
    }
    case 'running':
      return null;
    case 'moved':
      return (
        <Message title={t(lastMove?.by === 'CITIZEN' ? 'page.movedByYou' : 'page.movedByOffice')}>
          {[
            t('page.movedFrom', { moment: moment(lastMove?.from ?? null) }),
            lastMove?.by !== 'CITIZEN' && t('page.movedFine'),
          ]
            .filter(Boolean)
            .join(' ')}
        </Message>
      );
    case 'unconfirmed':
      return (
        <Message title={t('page.confirmMissing')}>
          {t('page.confirmHow', { email: booking.applicant.email, moment: moment(confirmBy) })}
        </Message>
      );
    case 'requested':
      return <Message title={t('page.officeMissing')}>{t('page.officeHow')}</Message>;
    case 'cancelled':
      return <Message>{t('page.cancelledByYou', { moment: moment(cancelledAt) })}</Message>;
    case 'cancelled-by-office':
      return (
        <>
          {booking.cancelReason === null ? (
            <Message title={t('page.cancelledByOffice')} />
          ) : (
            <p className="pass-message">
              <strong>{t('page.cancelledReason')}</strong> <ItalianText>{booking.cancelReason}</ItalianText>
            </p>
          )}
          {cancelledAt !== null && <Message>{t('page.cancelledWhen', { moment: moment(cancelledAt) })}</Message>}
        </>
      );
    case 'released':
      return (
        <Message title={t('page.released')}>
          {confirmBy !== null && t('page.releasedWhen', { moment: moment(confirmBy) })}
        </Message>
      );
    case 'lapsed':
      return (
        <Message title={t('page.lapsed')}>
          {reconfirmBy !== null && t('page.lapsedWhen', { moment: moment(reconfirmBy) })}
        </Message>
      );
    case 'attended':
      return <Message>{t('page.attended')}</Message>;
    case 'no-show':
      return <Message title={t('page.noShow')}>{t('page.noShowHow')}</Message>;
    case 'past':
      return <Message>{t('page.past')}</Message>;
  }
}

function Message({ title, children }: { title?: string; children?: ReactNode }) {
  return (
    <p className="pass-message">
      {title !== undefined && <strong>{title}</strong>} {children !== undefined && <span>{children}</span>}
    </p>
  );
}
