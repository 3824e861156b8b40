import { useTranslation } from 'react-i18next';
import type { OwnDataQuery } from '../gql/graphql.ts';
import { toApplicantRows } from '../components/applicant/applicant-rows.ts';
import { ItalianText } from '../components/italian-text.tsx';
import { SummaryList } from '../components/summary-list.tsx';
import { useDates } from '../i18n/use-dates.ts';

/** A stored booking with all its personal data. */
export function StoredBooking({ booking }: { booking: NonNullable<OwnDataQuery['ownData']>['bookings'][number] }) {
  const { t } = useTranslation();
  const dates = useDates();
  const moment = (instant: string | null) => (instant === null ? null : dates.moment(instant));
  const title = `data-booking-${booking.number}`;
  return (
    <section className="receipt data-booking" aria-labelledby={title}>
      <h2 id={title}>{t('data.booking', { number: booking.number, service: booking.serviceName })}</h2>
      <SummaryList
        rows={[
          [t('own.status'), t(`own.${booking.status}`)],
          [t('done.moment'), dates.moment(booking.startsAt)],
          [t('service.place'), <ItalianText key="place">{booking.placeName}</ItalianText>],
          [t('service.operator'), booking.operatorName],
          ...toApplicantRows(t, booking),
          [t('data.internalNote'), booking.internalNote],
          [t('own.reason'), booking.cancelReason],
          [t('data.made'), moment(booking.createdAt)],
          [t('data.source'), t(`data.source${booking.source}`)],
          [t('data.arrived'), moment(booking.arrivedAt)],
          [t('data.reconfirmed'), moment(booking.reconfirmedAt)],
          [t(booking.status === 'RELEASED' ? 'data.released' : 'data.cancelled'), moment(booking.cancelledAt)],
          [
            t('data.privacyRead'),
            booking.privacyReadAt === null
              ? null
              : t('data.privacyReadValue', {
                  moment: dates.moment(booking.privacyReadAt),
                  version: booking.privacyVersion,
                }),
          ],
          [t('data.noticeRead'), moment(booking.noticeReadAt)],
          [
            t('data.mails'),
            booking.mails.length === 0 ? null : (
              <ul className="data-mails">
                {booking.mails.map(({ kind, title, createdAt, state }) => (
                  <li key={`${kind} ${createdAt}`}>
                    {t('data.mail', {
                      kind: title,
                      moment: dates.moment(createdAt),
                      state: t(`data.mailStates.${state}`),
                    })}
                  </li>
                ))}
              </ul>
            ),
          ],
        ]}
      />
    </section>
  );
}
