import { useQuery } from '@apollo/client/react';
import { Anchor, Loader } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { BookingLink } from '../booking/booking-link.tsx';
import { type UnavailableReason, ExplainAvailabilityDocument, type ExplainAvailabilityQuery } from '../gql/graphql.ts';
import { minuteOf } from '../municipality-time/parse-time.ts';
import { Section } from '../components/section.tsx';
import { Trouble } from '../components/request-error-alert.tsx';
import { dateText } from '../municipality-time/calendar.ts';
import { useOffice } from '../places/places-context.ts';
import { instantAt } from '../municipality-time/wall-clock.ts';
import { answerText } from './explanation-text.ts';
import styles from './explanation-results.module.css';
import type { WhyView } from './explanation-view.ts';

/** The answer to a question that is whole. */
export function Answers({ view }: { view: WhyView & { date: string } }) {
  const { t } = useTranslation();
  const { zone } = useOffice();
  const startsAt = instantAt(view.date, minuteOf(view.time), zone);
  const title = t('why.answer', { date: dateText(view.date), time: view.time });
  return (
    <Section title={title}>
      <output>{startsAt === null ? t('why.noSuchTime') : <Asked view={view} startsAt={startsAt} />}</output>
    </Section>
  );
}

function Asked({ view, startsAt }: { view: WhyView & { date: string }; startsAt: string }) {
  const { data, error, loading, refetch } = useQuery(ExplainAvailabilityDocument, {
    variables: { input: { serviceId: view.serviceId, operatorId: view.operatorId || null, startsAt } },
    fetchPolicy: 'network-only',
  });
  if (error && !loading) {
    return <Trouble onRetry={() => void refetch().catch(() => undefined)} />;
  }
  if (data === undefined) return <Loader />;
  return (
    <ul className={styles.answers}>
      {data.explainAvailability.map((answer) => (
        <Answer key={answer.operator?.id ?? ''} answer={answer} view={view} />
      ))}
    </ul>
  );
}

// What stands in the way then can be seen, and moved, where the day is shown.
const SEEN_IN_AGENDA: readonly UnavailableReason[] = ['BOOKED', 'BLOCKED'];

type AnswerProps = {
  answer: ExplainAvailabilityQuery['explainAvailability'][number];
  view: WhyView & { date: string };
};

function Answer({ answer, view: { serviceId, date } }: AnswerProps) {
  const { t } = useTranslation();
  const { places } = useOffice();
  const place = places.find(({ services }) => services.some(({ id }) => id === serviceId));
  return (
    <li className={styles.answer} data-offered={answer.cause === 'OFFERED' || undefined}>
      {answer.operator && <b>{answer.operator.name}</b>}
      <span>{answerText(t, answer)}</span>
      {answer.bookingId !== null && <BookingLink id={answer.bookingId}>{t('why.openBooking')}</BookingLink>}
      {place && answer.operator && SEEN_IN_AGENDA.includes(answer.cause) && (
        <Anchor component={Link} to={`/agenda?ufficio=${place.id}&giorno=${date}`}>
          {t('why.agendaOf', { name: answer.operator.name })}
        </Anchor>
      )}
    </li>
  );
}
