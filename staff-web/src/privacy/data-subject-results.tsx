import { Alert, Button, Checkbox, Group, Stack, Text } from '@mantine/core';
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
import { OtherStoredData } from './other-stored-data.tsx';
import { listNames, countUpcoming } from './summarize-bookings.ts';

/**
 * The bookings stored for a contact, with buttons to copy and erase those that the office chose. Several people may
 * share a contact, so bookings are chosen from the start only if all have one name.
 */
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
  const [chosen, setChosen] = useState(() => (listNames(bookings).length > 1 ? [] : bookings.map(({ id }) => id)));
  const [chosenError, setChosenError] = useState<string | null>(null);
  const others = data.invitations.length + data.watchRequests.length;
  if (bookings.length + others === 0) return <output>{t('privacy.person.nothing')}</output>;
  // All bookings of a contact are all that is kept with it.
  const bookingIds = chosen.length === bookings.length ? null : chosen;

  async function copy() {
    setCopied(false);
    if (!validateChoice()) return;
    const result = (await run({ input: { contact, bookingIds } }))?.copyPersonalData;
    if (result?.__typename !== 'CopyDataSuccess') return;
    downloadFile(toJsonText(result.data), 'copia-dei-dati.json', 'application/json');
    setCopied(true);
  }

  function validateChoice(): boolean {
    if (chosen.length > 0 || bookings.length === 0) return true;
    setChosenError(t('privacy.person.chooseMissing'));
    return false;
  }

  return (
    <Stack gap="sm">
      <output>{t('privacy.person.found', { count: bookings.length })}</output>
      {listNames(bookings).length > 1 && (
        <Alert color="yellow" role="none">
          {t('privacy.person.several')}
        </Alert>
      )}
      {bookings.length > 0 && (
        <Checkbox.Group
          label={t('privacy.person.list')}
          description={t('privacy.person.chooseHint')}
          error={chosenError}
          value={chosen}
          onChange={(ids) => {
            setChosen(ids);
            setChosenError(null);
          }}
        >
          <Stack gap="xs" mt="xs" style={{ overflowWrap: 'anywhere' }}>
            {bookings.map((booking) => (
              <Checkbox
                key={booking.id}
                value={booking.id}
                label={
                  <>
                    <Text fw={600} span>
                      {[booking.surname, booking.name].filter(Boolean).join(' ')}
                    </Text>
                    , {t('privacy.person.number', { number: booking.number })}, {t(`booking.state.${booking.status}`)}
                  </>
                }
                description={describeBooking(booking, zone)}
              />
            ))}
          </Stack>
        </Checkbox.Group>
      )}
      {others > 0 && <OtherStoredData data={data} />}
      {error && <RequestErrorAlert message={error.message} />}
      {copied && <SuccessAlert>{t('privacy.person.copied')}</SuccessAlert>}
      <Group>
        <Button loading={busy} onClick={() => void copy()}>
          {t('privacy.person.copy')}
        </Button>
        <Button variant="outline" color="red" onClick={() => setConfirming(validateChoice())}>
          {t('privacy.person.erase')}
        </Button>
      </Group>
      <EraseDialog
        contact={contact}
        bookingIds={bookingIds}
        bookingCount={chosen.length}
        upcomingCount={countUpcoming({
          takenAt: data.takenAt,
          bookings: bookings.filter(({ id }) => chosen.includes(id)),
        })}
        opened={confirming}
        onClose={() => setConfirming(false)}
        onErased={props.onErased}
      />
    </Stack>
  );
}

type Booking = PersonalDataPartsFragment['bookings'][number];

/** Returns when and where a booking is, and its contacts and notes. */
function describeBooking(booking: Booking, zone: string): string {
  const { email, phone, notes } = booking;
  const contacts = [email, phone && phoneText(phone), notes].filter(Boolean).join(' · ');
  return `${instantText(booking.startsAt, zone)}, ${booking.serviceName}, ${booking.placeName} · ${contacts}`;
}
