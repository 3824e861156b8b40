import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { BookingSummaryFragment } from '../gql/graphql.ts';
import { Alert } from '../components/errors/alert.tsx';
import { useDates } from '../i18n/use-dates.ts';
import { TitledPage } from '../components/layout/titled-page.tsx';

/** Too late: what was held and until when, and the way to book the same service again. */
export function Expired({ booking, arrived }: { booking: BookingSummaryFragment; arrived: boolean }) {
  const { t, i18n } = useTranslation();
  const dates = useDates();
  const again = new URLSearchParams({ servizio: booking.service.slug, ...(i18n.language === 'en' && { lang: 'en' }) });
  return (
    <TitledPage title={t('confirm.lateTitle')} arrived={arrived}>
      <Alert kind="warning">
        <p>
          {t('confirm.lateText', {
            service: booking.service.name,
            moment: dates.moment(booking.startsAt),
            until: dates.moment(booking.confirmBy ?? booking.startsAt),
          })}
        </p>
        <p>{t('confirm.lateFree')}</p>
      </Alert>
      <Link className="btn btn-primary" to={`/?${again}`}>
        {t('confirm.again')}
      </Link>
    </TitledPage>
  );
}
