import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { BookingSummaryFragment } from '../gql/graphql.ts';
import { Alert } from '../components/errors/alert.tsx';
import { useLocalizedPath } from '../i18n/use-localized-path.ts';
import { useDates } from '../i18n/use-dates.ts';
import { TitledPage } from '../components/layout/titled-page.tsx';

/** Shown after the confirmation deadline, with a link that books the same service again. */
export function Expired({ booking, focusHeading }: { booking: BookingSummaryFragment; focusHeading: boolean }) {
  const { t } = useTranslation();
  const dates = useDates();
  const localizePath = useLocalizedPath();
  const again = localizePath(`/?servizio=${encodeURIComponent(booking.service.slug)}`);
  return (
    <TitledPage title={t('confirm.lateTitle')} focusHeading={focusHeading}>
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
      <Link className="btn btn-primary" to={again}>
        {t('confirm.again')}
      </Link>
    </TitledPage>
  );
}
