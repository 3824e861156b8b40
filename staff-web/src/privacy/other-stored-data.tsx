import { List, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { PersonalDataPartsFragment } from '../gql/graphql.ts';
import { dateText } from '../municipality-time/calendar.ts';

/** What is kept with a contact besides bookings: invitations to book and requests of the waiting list. */
export function OtherStoredData({ data }: { data: Pick<PersonalDataPartsFragment, 'invitations' | 'watchRequests'> }) {
  const { t } = useTranslation();
  return (
    <section aria-labelledby="other-stored-data">
      <Text id="other-stored-data" fw={600} component="h3" fz="sm">
        {t('privacy.person.others')}
      </Text>
      <Text c="dimmed" fz="sm">
        {t('privacy.person.othersHint')}
      </Text>
      <List mt="xs" style={{ overflowWrap: 'anywhere' }}>
        {data.invitations.map((one) => (
          <List.Item key={`${one.createdAt} ${one.email}`}>
            {t('privacy.person.invitation', {
              person: toPerson(one),
              service: one.serviceName,
              until: dateText(one.until),
            })}
          </List.Item>
        ))}
        {data.watchRequests.map((one) => (
          <List.Item key={one.createdAt}>
            {t('privacy.person.waiting', { person: toPerson(one), service: one.serviceName, until: dateText(one.to) })}
          </List.Item>
        ))}
      </List>
    </section>
  );
}

function toPerson({ name, surname }: { name: string | null; surname: string | null }): string {
  return [surname, name].filter(Boolean).join(' ');
}
