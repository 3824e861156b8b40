import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useMutationAction } from '../mutations/use-mutation-action.ts';
import { ErasePersonalDataDocument } from '../gql/graphql.ts';
import { RequestErrorAlert } from '../components/request-error-alert.tsx';

/** Confirms the erasure and lists its consequences. */
export function EraseDialog(props: {
  contact: string;
  /** Null: all that is kept with the contact. */
  bookingIds: string[] | null;
  bookingCount: number;
  upcomingCount: number;
  opened: boolean;
  onClose(): void;
  onErased(bookings: number): void;
}) {
  const { t } = useTranslation();
  const { run, busy, error } = useMutationAction(ErasePersonalDataDocument);

  async function erase() {
    const result = (await run({ input: { contact: props.contact, bookingIds: props.bookingIds } }))?.erasePersonalData;
    if (result?.__typename === 'EraseDataSuccess') props.onErased(result.bookings);
  }

  return (
    <Modal
      opened={props.opened}
      onClose={props.onClose}
      title={t('privacy.person.eraseTitle')}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      <Stack>
        {props.bookingCount > 0 && <Text>{t('privacy.person.chosen', { count: props.bookingCount })}</Text>}
        <Text>{t(props.bookingIds === null ? 'privacy.person.eraseAllText' : 'privacy.person.eraseText')}</Text>
        {props.upcomingCount > 0 && (
          <Text fw={600}>{t('privacy.person.eraseToCome', { count: props.upcomingCount })}</Text>
        )}
        {error && <RequestErrorAlert message={error.message} />}
        <Group justify="flex-end">
          <Button variant="default" onClick={props.onClose} data-autofocus>
            {t('privacy.person.keep')}
          </Button>
          <Button color="red" loading={busy} onClick={() => void erase()}>
            {t('privacy.person.eraseSubmit')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
