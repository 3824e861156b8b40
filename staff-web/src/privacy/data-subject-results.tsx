import { Alert, Button, Group, List, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../mutations/use-mutation-action.ts';
import { phoneText } from '../booking/phone-text.ts';
import { whenText } from '../municipality-time/instant-text.ts';
import { CopyPersonalDataDocument, type PersonalDataPartsFragment } from '../gql/graphql.ts';
import { Done } from '../components/alerts.tsx';
import { saveFile } from '../components/download-file.ts';
import { Trouble } from '../components/request-error-alert.tsx';
import { useOffice } from '../places/places-context.ts';
import { copyText } from './data-copy-text.ts';
import { EraseDialog } from './erase-dialog.tsx';
import { namesOf, toCome } from './summarize-bookings.ts';

/** So many are listed; whoever books for many has them all in the copy. */
const MOST_LISTED = 20;

/** What is kept of whoever can be reached so, with what can be done about it. */
export function FoundPerson(props: {
  contact: string;
  data: PersonalDataPartsFragment;
  onErased(bookings: number): void;
}) {
  const { contact, data } = props;
  const { t } = useTranslation();
  const { zone } = useOffice();
  const { run, busy, trouble } = useAct(CopyPersonalDataDocument);
  const [copied, setCopied] = useState(false);
  const [asking, setAsking] = useState(false);
  const { bookings } = data;
  if (bookings.length === 0) return <output>{t('privacy.person.nothing')}</output>;

  async function copy() {
    setCopied(false);
    const answer = (await run({ input: { contact } }))?.copyPersonalData;
    if (answer?.__typename !== 'CopyDataSuccess') return;
    saveFile(copyText(answer.data), 'copia-dei-dati.json', 'application/json');
    setCopied(true);
  }

  return (
    <Stack gap="sm">
      <output>{t('privacy.person.found', { count: bookings.length })}</output>
      {namesOf(bookings).length > 1 && (
        <Alert color="yellow" role="none">
          {t('privacy.person.several')}
        </Alert>
      )}
      <List spacing="xs" aria-label={t('privacy.person.list')} style={{ overflowWrap: 'anywhere' }}>
        {bookings.slice(0, MOST_LISTED).map((booking) => (
          <List.Item key={booking.number}>
            <Text fw={600} span>
              {[booking.surname, booking.name].filter(Boolean).join(' ')}
            </Text>
            , {t('privacy.person.number', { number: booking.number })}, {t(`booking.state.${booking.status}`)}
            <br />
            {whenText(booking.startsAt, zone)}, {booking.serviceName}, {booking.placeName}
            <br />
            {[booking.email, booking.phone && phoneText(booking.phone), booking.notes].filter(Boolean).join(' · ')}
          </List.Item>
        ))}
      </List>
      {bookings.length > MOST_LISTED && (
        <Text>{t('privacy.person.more', { count: bookings.length - MOST_LISTED })}</Text>
      )}
      {trouble && <Trouble message={trouble.message} />}
      {copied && <Done>{t('privacy.person.copied')}</Done>}
      <Group>
        <Button loading={busy} onClick={() => void copy()}>
          {t('privacy.person.copy')}
        </Button>
        <Button variant="outline" color="red" onClick={() => setAsking(true)}>
          {t('privacy.person.erase')}
        </Button>
      </Group>
      <EraseDialog
        contact={contact}
        bookings={bookings.length}
        toCome={toCome(data)}
        opened={asking}
        onClose={() => setAsking(false)}
        onErased={props.onErased}
      />
    </Stack>
  );
}
