import { useQuery } from '@apollo/client/react';
import { Anchor, Loader } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import {
  ExplainAvailabilityDocument,
  type ExplainAvailabilityQuery,
  type UnavailableReason,
} from '../../gql/graphql.ts';
import { RequestErrorAlert } from '../../components/request-error-alert.tsx';
import { usePlaces } from '../../places/places-context.ts';
import { BookingLink } from '../booking-link.tsx';
import { explainReason } from './explanation-text.ts';
import styles from './explanation-list.module.css';

// For these reasons the agenda of the day shows the booking or the blocked slot.
const SHOWN_IN_AGENDA: readonly UnavailableReason[] = ['BOOKED', 'BLOCKED'];

type Props = {
  serviceId: string;
  /** Null for all operators. */
  operatorId: string | null;
  startsAt: string;
  date: string;
  /** Whether the answers link to bookings and to the agenda. Defaults to true. */
  withLinks?: boolean;
};

/** Why a time is not offered: all causes of each operator, the weightiest first. */
export function ExplanationList({ serviceId, operatorId, startsAt, date, withLinks = true }: Props) {
  const { data, error, loading, refetch } = useQuery(ExplainAvailabilityDocument, {
    variables: { input: { serviceId, operatorId, startsAt } },
    fetchPolicy: 'network-only',
  });
  if (error && !loading) {
    return <RequestErrorAlert onRetry={() => void refetch().catch(() => undefined)} />;
  }
  if (data === undefined) return <Loader size="sm" />;
  return (
    <ul className={styles.results}>
      {data.explainAvailability.map((explanation) => (
        <ExplanationItem
          key={explanation.operator?.id ?? ''}
          explanation={explanation}
          serviceId={serviceId}
          date={date}
          withLinks={withLinks}
        />
      ))}
    </ul>
  );
}

function ExplanationItem(props: {
  explanation: ExplainAvailabilityQuery['explainAvailability'][number];
  serviceId: string;
  date: string;
  withLinks: boolean;
}) {
  const { operator, causes } = props.explanation;
  const { t } = useTranslation();
  const place = usePlaces().find(({ services }) => services.some(({ id }) => id === props.serviceId));
  const isInAgenda = causes.some(({ cause }) => SHOWN_IN_AGENDA.includes(cause));
  return (
    <li className={styles.explanation} data-offered={causes[0]?.cause === 'OFFERED' || undefined}>
      {operator && <b>{operator.name}</b>}
      {causes.map((cause) => (
        <span key={`${cause.cause} ${cause.detail}`}>
          {explainReason(t, cause)}{' '}
          {props.withLinks && cause.bookingId !== null && (
            <BookingLink id={cause.bookingId}>{t('explanation.openBooking')}</BookingLink>
          )}
        </span>
      ))}
      {props.withLinks && place && operator && isInAgenda && (
        <Anchor component={Link} to={`/agenda?ufficio=${place.id}&giorno=${props.date}`}>
          {t('explanation.agendaOf', { name: operator.name })}
        </Anchor>
      )}
    </li>
  );
}
