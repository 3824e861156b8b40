import { Alert, Button, Group, List, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutationAction } from '../mutations/use-mutation-action.ts';
import { phoneText } from '../booking/phone-text.ts';
import { instantText } from '../municipality-time/instant-text.ts';
import { CopyPersonalDataDocument, type PersonalDataPartsFragment } from '../gql/graphql.ts';
import { SuccessAlert } from '../components/alerts.tsx';
import { downloadFile } from '../../../web-client/src/download-file.ts';
import { RequestErrorAlert } from '../components/request-error-alert.tsx';
import { useTimeZone } from '../municipality-time/time-zone-context.ts';
import { toJsonText } from '../../../web-client/src/to-json-text.ts';
import { EraseDialog } from './erase-dialog.tsx';
import { listNames, countUpcoming } from './summarize-bookings.ts';

/** Number of bookings in the list. The downloaded copy contains all. */
const MAX_LISTED = 20;

/** The bookings stored for a contact, with buttons to copy and erase them. */
export function DataSubjectResults(props: {
  contact: string;
  data: PersonalDataPartsFragment;
  onErased(bookings: number): void;
}) {
  const { contact, data } = props;
  const { t } = useTranslation();
  const zone = useTimeZone();
  const { run, busy, error } = useMutationAction(CopyPersonalDataDocument);
  const [copied, setCopied] = useState(false);
  const [confirming, setConfirming] = useState(false);
  const { bookings } = data;
  if (bookings.length === 0) return <output>{t('privacy.person.nothing')}</output>;

  async function copy() {
    setCopied(false);
    const result = (await run({ input: { contact } }))?.copyPersonalData;
    if (result?.__typename !== 'CopyDataSuccess') return;
    downloadFile(toJsonText(result.data), 'copia-dei-dati.json', 'application/json');
    setCopied(true);
  }

  return (
    <Stack gap="sm">
      <output>{t('privacy.person.found', { count: bookings.length })}</output>
      {listNames(bookings).length > 1 && (
        <Alert color="yellow" role="none">
          {t('privacy.person.several')}
        </Alert>
      )}
      <List spacing="xs" aria-label={t('privacy.person.list')} style={{ overflowWrap: 'anywhere' }}>
        {bookings.slice(0, MAX_LISTED).map((booking) => (
          <List.Item key={booking.number}>
            <Text fw={600} span>
              {[booking.surname, booking.name].filter(Boolean).join(' ')}
            </Text>
            , {t('privacy.person.number', { number: booking.number })}, {t(`booking.state.${booking.status}`)}
            <br />
            {instantText(booking.startsAt, zone)}, {booking.serviceName}, {booking.placeName}
            <br />
            {[booking.email, booking.phone && phoneText(booking.phone), booking.notes].filter(Boolean).join(' · ')}
          </List.Item>
        ))}
      </List>
      {bookings.length > MAX_LISTED && <Text>{t('privacy.person.more', { count: bookings.length - MAX_LISTED })}</Text>}
      {error && <RequestErrorAlert message={error.message} />}
      {copied && <SuccessAlert>{t('privacy.person.copied')}</SuccessAlert>}
      <Group>
        <Button loading={busy} onClick={() => void copy()}>
          {t('privacy.person.copy')}
        </Button>
        <Button variant="outline" color="red" onClick={() => setConfirming(true)}>
          {t('privacy.person.erase')}
        </Button>
      </Group>
      <EraseDialog
        contact={contact}
        bookings={bookings.length}
        upcomingCount={countUpcoming(data)}
        opened={confirming}
        onClose={() => setConfirming(false)}
        onErased={props.onErased}
      />
    </Stack>
  );
}
