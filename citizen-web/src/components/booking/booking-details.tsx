import { ItalianText } from '../italian-text.tsx';
import { useTranslation } from 'react-i18next';
import type { BookingSummaryFragment } from '../../gql/graphql.ts';
import { useDates } from '../../i18n/use-dates.ts';
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
            <span>{booking.place.name}</span>
            <br />
            <span>{booking.place.address}</span>
          </span>,
        ],
        [t('service.operator'), booking.operator.name],
        [t('review.applicant'), `${booking.applicant.name} ${booking.applicant.surname}`],
        [t('review.email'), booking.applicant.email],
        [t('review.notes'), booking.notes],
      ]}
    />
  );
}
