import { useTranslation } from 'react-i18next';
import type { OwnDataQuery } from '../gql/graphql.ts';
import { useDates } from '../i18n/use-dates.ts';
import { CopyButton } from './copy-button.tsx';
import { EraseForm, type ErasedData } from './erase-form.tsx';
import { StoredBooking } from './stored-booking.tsx';

/** Maximum bookings on the page; the downloaded file contains all. */
const MAX_SHOWN = 20;

/** The data stored about the citizen, with the means to copy and erase it. */
export function StoredData(props: {
  data: NonNullable<OwnDataQuery['ownData']>;
  token: string;
  onErased: (erased: ErasedData) => void;
}) {
  const { t } = useTranslation();
  const dates = useDates();
  const { data, token } = props;
  const shown = data.bookings.slice(0, MAX_SHOWN);
  const others = data.watchRequests.length + data.invitations.length;
  if (data.bookings.length + others === 0) return <p className="lead">{t('data.nothing')}</p>;
  return (
    <>
      {others > 0 && (
        <ul>
          {data.watchRequests.map(({ serviceName, createdAt, to }) => (
            <li key={createdAt}>{t('data.waiting', { service: serviceName, to: dates.day(to) })}</li>
          ))}
          {data.invitations.map(({ serviceName, createdAt, until }) => (
            <li key={createdAt}>{t('data.invited', { service: serviceName, until: dates.day(until) })}</li>
          ))}
        </ul>
      )}
      <p className="lead">{t('data.kept', { count: data.bookings.length, moment: dates.moment(data.takenAt) })}</p>
      {shown.map((booking) => (
        <StoredBooking key={booking.number} booking={booking} />
      ))}
      {shown.length < data.bookings.length && <p>{t('data.more', { count: data.bookings.length - shown.length })}</p>}
      <section className="data-section" aria-labelledby="data-copy">
        <h2 id="data-copy">{t('data.copyTitle')}</h2>
        <p>{t('data.copyText')}</p>
        <CopyButton token={token} data={data} />
      </section>
      <section className="data-section" aria-labelledby="data-erase">
        <h2 id="data-erase">{t('data.eraseTitle')}</h2>
        <EraseForm token={token} bookings={data.bookings} takenAt={data.takenAt} onErased={props.onErased} />
      </section>
    </>
  );
}
