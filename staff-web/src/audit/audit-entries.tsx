import { Card, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { BookingLink } from '../booking/booking-link.tsx';
import type { AuditEntryFragment } from '../gql/graphql.ts';
import { dateText } from '../municipality-time/calendar.ts';
import { useTimeZone } from '../municipality-time/time-zone-context.ts';
import { timeText, wallDate, wallMinute } from '../municipality-time/wall-clock.ts';
import styles from './audit.module.css';
import { describeAuditEntry } from './describe-audit-entry.ts';
import type { RecordNames } from './record-names.ts';

type Props = { entries: readonly AuditEntryFragment[]; names: RecordNames };

/** Entries of the audit trail, grouped by day. */
export function AuditEntries({ entries, names }: Props) {
  const zone = useTimeZone();
  const days = Map.groupBy(entries, ({ at }) => wallDate(at, zone));
  return [...days].map(([date, dayEntries]) => (
    <Card key={date} withBorder p="lg" component="section">
      <Title order={2} size="h4" mb="sm">
        {dateText(date)}
      </Title>
      <ol className={styles.entries}>
        {dayEntries.map((entry) => (
          <Entry key={entry.id} entry={entry} names={names} />
        ))}
      </ol>
    </Card>
  ));
}

function Entry({ entry, names }: { entry: AuditEntryFragment; names: RecordNames }) {
  const { t } = useTranslation();
  const zone = useTimeZone();
  const { sentence, details } = describeAuditEntry(entry, { names, zone });
  const who = entry.staffName ?? t(entry.actorKind === 'CITIZEN' ? 'audit.citizen' : 'audit.system');
  return (
    <li className={styles.entry}>
      <time dateTime={entry.at}>{timeText(wallMinute(entry.at, zone))}</time>
      <div>
        <Text>
          <b>{who}</b> {sentence}
          {entry.bookingNumber !== null && (
            <>
              {' '}
              <BookingLink id={entry.subjectId}>{t('audit.booking', { number: entry.bookingNumber })}</BookingLink>
            </>
          )}
        </Text>
        {details.map((detail) => (
          <Text key={detail} size="sm" c="dimmed">
            {detail}
          </Text>
        ))}
      </div>
    </li>
  );
}
