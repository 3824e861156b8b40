import { useTranslation } from 'react-i18next';
import type { StaffBookingPartsFragment } from '../../gql/graphql.ts';
import { useTimeZone } from '../../municipality-time/time-zone-context.ts';
import { useSession } from '../../session/session-context.ts';
import styles from './print-slip.module.css';
import { PrintSheet } from '../../components/print/print-sheet.tsx';
import { instantText } from '../../municipality-time/instant-text.ts';

/** Promemoria: printed slip for citizens without email. */
export function PrintSlip({ booking, onPrinted }: { booking: StaffBookingPartsFragment; onPrinted(): void }) {
  const { t } = useTranslation();
  const zone = useTimeZone();
  const { municipality } = useSession();
  const { applicant, service, place, operator } = booking;
  return (
    <PrintSheet onPrinted={onPrinted}>
      {municipality.crestUrl !== null && <img className={styles.crest} src={municipality.crestUrl} alt="" />}
      <p className={styles.municipality}>{municipality.name}</p>
      <h1 className={styles.title}>{t('slip.title')}</h1>
      <p className={styles.number}>{t('slip.number', { number: booking.number })}</p>
      <p className={styles.when}>{instantText(booking.startsAt, zone)}</p>
      <dl className={styles.fieldList}>
        <dt>{t('booking.service')}</dt>
        <dd>{service.name}</dd>
        <dt>{t('booking.place')}</dt>
        <dd>
          {place.name}
          <br />
          {place.address}
        </dd>
        <dt>{t('booking.operator')}</dt>
        <dd>{operator.name}</dd>
        <dt>{t('booking.applicant')}</dt>
        <dd>
          {applicant.surname} {applicant.name}
        </dd>
        {place.phone !== null && (
          <>
            <dt>{t('slip.call')}</dt>
            <dd>{place.phone}</dd>
          </>
        )}
      </dl>
      {service.requirements.length > 0 && (
        <>
          <h2 className={styles.heading}>{t('slip.requirements')}</h2>
          <ul>
            {service.requirements.map((requirement) => (
              <li key={requirement}>{requirement}</li>
            ))}
          </ul>
        </>
      )}
    </PrintSheet>
  );
}
