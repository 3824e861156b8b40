import { Card, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { BookingLink } from '../booking/booking-link.tsx';
import type { AuditEntryFragment } from '../gql/graphql.ts';
import { dateText } from '../municipality-time/calendar.ts';
import { useOffice } from '../places/places-context.ts';
import { timeText, wallDate, wallMinute } from '../municipality-time/wall-clock.ts';
import styles from './audit.module.css';
import { deedOf } from './describe-audit-entry.ts';
import type { RecordNames } from './record-names.ts';

type Props = { lines: readonly AuditEntryFragment[]; names: RecordNames };

/** Lines of the trail, day by day. */
export function AuditLines({ lines, names }: Props) {
  const { zone } = useOffice();
  const days = Map.groupBy(lines, ({ at }) => wallDate(at, zone));
  return [...days].map(([date, ofDay]) => (
    <Card key={date} withBorder p="lg" component="section">
      <Title order={2} size="h4" mb="sm">
        {dateText(date)}
      </Title>
      <ol className={styles.lines}>
        {ofDay.map((line) => (
          <Line key={line.id} line={line} names={names} />
        ))}
      </ol>
    </Card>
  ));
}

function Line({ line, names }: { line: AuditEntryFragment; names: RecordNames }) {
  const { t } = useTranslation();
  const { zone } = useOffice();
  const { sentence, facts } = deedOf(line, { names, zone });
  const who = line.staffName ?? t(line.actorKind === 'CITIZEN' ? 'audit.citizen' : 'audit.system');
  return (
    <li className={styles.line}>
      <time dateTime={line.at}>{timeText(wallMinute(line.at, zone))}</time>
      <div>
        <Text>
          <b>{who}</b> {sentence}
          {line.bookingNumber !== null && (
            <>
              {' '}
              <BookingLink id={line.subjectId}>{t('audit.booking', { number: line.bookingNumber })}</BookingLink>
            </>
          )}
        </Text>
        {facts.map((fact) => (
          <Text key={fact} size="sm" c="dimmed">
            {fact}
          </Text>
        ))}
      </div>
    </li>
  );
}
