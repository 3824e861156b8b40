import { Badge, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { phoneText } from '../booking/phone-text.ts';
import type { WaitingPersonRecordFragment } from '../gql/graphql.ts';
import { dateText } from '../municipality-time/calendar.ts';
import { instantText } from '../municipality-time/instant-text.ts';
import { useTimeZone } from '../municipality-time/time-zone-context.ts';

const ALL_WEEKDAYS = 7;

/** Who waits, for which days and hours, since when, and what was offered. */
export function PersonText({ person }: { person: WaitingPersonRecordFragment }) {
  const { t } = useTranslation();
  const zone = useTimeZone();
  const { surname, name, phone, email, notes, bookedAt, since, offersMade, offer } = person;
  const contacts = [phone === null ? '' : phoneText(phone), email, notes];
  const facts = [
    t('waitingList.since', { when: instantText(since, zone) }),
    bookedAt === null ? '' : t('waitingList.booked', { when: instantText(bookedAt, zone) }),
    t('waitingList.offersMade', { count: offersMade }),
  ];
  return (
    <span style={{ overflowWrap: 'anywhere', flex: '1 1 16rem' }}>
      <b>{`${surname} ${name}`}</b>{' '}
      {offer !== null && (
        <Badge color="blue" variant="light" tt="none">
          {t('waitingList.offered')}
        </Badge>
      )}
      <br />
      {contacts.filter(Boolean).join(' · ')}
      <Text span display="block" size="sm">
        {useWishText(person)}
      </Text>
      {offer !== null && (
        <Text span display="block" size="sm">
          {t('waitingList.offer', {
            when: instantText(offer.startsAt, zone),
            until: instantText(offer.answerBy, zone),
          })}
        </Text>
      )}
      <Text span display="block" size="sm" c="dimmed">
        {facts.filter(Boolean).join(' · ')}
      </Text>
    </span>
  );
}

function useWishText({ from, to, dayPart, weekdays, shortNotice, placeNames }: WaitingPersonRecordFragment): string {
  const { t } = useTranslation();
  const days = weekdays.map((day) => t(`hours.weekday.${String(day) as '1'}`).toLowerCase());
  return [
    from === to ? dateText(from) : t('waitingList.fromTo', { from: dateText(from), to: dateText(to) }),
    days.length === ALL_WEEKDAYS ? '' : days.join(', '),
    t(`waitingList.dayPart.${dayPart}`).toLowerCase(),
    shortNotice ? t('waitingList.shortNoticeToo') : '',
    placeNames.length > 1 ? placeNames.join(', ') : '',
  ]
    .filter(Boolean)
    .join(' · ');
}
