import { useQuery } from '@apollo/client/react';
import { Anchor, Loader } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { BookingLink } from '../booking/booking-link.tsx';
import { type UnavailableReason, ExplainAvailabilityDocument, type ExplainAvailabilityQuery } from '../gql/graphql.ts';
import { toMinute } from '../municipality-time/parse-time.ts';
import { Section } from '../components/section.tsx';
import { RequestErrorAlert } from '../components/request-error-alert.tsx';
import { dateText } from '../municipality-time/calendar.ts';
import { useTimeZone } from '../municipality-time/time-zone-context.ts';
import { usePlaces } from '../places/places-context.ts';
import { instantAt } from '../municipality-time/wall-clock.ts';
import { explainReason } from './explanation-text.ts';
import styles from './explanation-results.module.css';
import type { ExplanationQuery } from './explanation-view.ts';

/** The explanations for a complete query. */
export function ExplanationResults({ view }: { view: ExplanationQuery & { date: string } }) {
  const { t } = useTranslation();
  const zone = useTimeZone();
  const startsAt = instantAt(view.date, toMinute(view.time), zone);
  const title = t('explanation.answer', { date: dateText(view.date), time: view.time });
  return (
    <Section title={title}>
      <output>
        {startsAt === null ? t('explanation.noSuchTime') : <ExplanationList view={view} startsAt={startsAt} />}
      </output>
    </Section>
  );
}

function ExplanationList({ view, startsAt }: { view: ExplanationQuery & { date: string }; startsAt: string }) {
  const { data, error, loading, refetch } = useQuery(ExplainAvailabilityDocument, {
    variables: { input: { serviceId: view.serviceId, operatorId: view.operatorId || null, startsAt } },
    fetchPolicy: 'network-only',
  });
  if (error && !loading) {
    return <RequestErrorAlert onRetry={() => void refetch().catch(() => undefined)} />;
  }
  if (data === undefined) return <Loader />;
  return (
    <ul className={styles.results}>
      {data.explainAvailability.map((explanation) => (
        <ExplanationItem key={explanation.operator?.id ?? ''} explanation={explanation} view={view} />
      ))}
    </ul>
  );
}

// For these reasons the agenda of the day shows the booking or the blocked slot.
const SHOWN_IN_AGENDA: readonly UnavailableReason[] = ['BOOKED', 'BLOCKED'];

type ExplanationItemProps = {
  explanation: ExplainAvailabilityQuery['explainAvailability'][number];
  view: ExplanationQuery & { date: string };
};

function ExplanationItem({ explanation, view: { serviceId, date } }: ExplanationItemProps) {
  const { t } = useTranslation();
  const places = usePlaces();
  const place = places.find(({ services }) => services.some(({ id }) => id === serviceId));
  return (
    <li className={styles.explanation} data-offered={explanation.cause === 'OFFERED' || undefined}>
      {explanation.operator && <b>{explanation.operator.name}</b>}
      <span>{explainReason(t, explanation)}</span>
      {explanation.bookingId !== null && (
        <BookingLink id={explanation.bookingId}>{t('explanation.openBooking')}</BookingLink>
      )}
      {place && explanation.operator && SHOWN_IN_AGENDA.includes(explanation.cause) && (
        <Anchor component={Link} to={`/agenda?ufficio=${place.id}&giorno=${date}`}>
          {t('explanation.agendaOf', { name: explanation.operator.name })}
        </Anchor>
      )}
    </li>
  );
}
