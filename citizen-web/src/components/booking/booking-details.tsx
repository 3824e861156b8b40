import { ItalianText } from '../italian-text.tsx';
import { useTranslation } from 'react-i18next';
import type { BookingSummaryFragment } from '../../gql/graphql.ts';
import { useDates } from '../../i18n/use-dates.ts';
import { toApplicantRows } from '../applicant/applicant-rows.ts';
import { SummaryList } from '../summary-list.tsx';

/** The details of a booking for its owner. */
export function BookingDetails({ booking, status }: { booking: BookingSummaryFragment; status?: string }) {
  const { t } = useTranslation();
  const dates = useDates();
  return (
    <SummaryList
      rows={[
        [t('own.status'), status ?? null],
        [t('done.number'), <strong key="number">{booking.number}</strong>],
        [
          t('done.moment'),
          <strong key="moment">
            {t('done.momentValue', {
              day: dates.day(dates.dateOf(booking.startsAt)),
              from: dates.time(booking.startsAt),
              to: dates.time(booking.endsAt),
            })}
          </strong>,
        ],
        [t('service.service'), <ItalianText key="service">{booking.service.name}</ItalianText>],
        [
          t('service.place'),
          <span key="place">
            <ItalianText>{booking.place.name}</ItalianText>
            <br />
            <ItalianText>{booking.place.address}</ItalianText>
          </span>,
        ],
        [t('service.operator'), booking.operator.name],
        ...toApplicantRows(t, { ...booking.applicant, notes: booking.notes }),
      ]}
    />
  );
}
