import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useAct } from '../mutations/use-mutation-action.ts';
import { ErasePersonalDataDocument } from '../gql/graphql.ts';
import { Trouble } from '../components/request-error-alert.tsx';

/** Says what erasing leads to before it is done. */
export function EraseDialog(props: {
  contact: string;
  bookings: number;
  toCome: number;
  opened: boolean;
  onClose(): void;
  onErased(bookings: number): void;
}) {
  const { t } = useTranslation();
  const { run, busy, trouble } = useAct(ErasePersonalDataDocument);

  async function erase() {
    const answer = (await run({ input: { contact: props.contact } }))?.erasePersonalData;
    if (answer?.__typename === 'EraseDataSuccess') props.onErased(answer.bookings);
  }

  return (
    <Modal
      opened={props.opened}
      onClose={props.onClose}
      title={t('privacy.person.eraseTitle')}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      <Stack>
        <Text>{t('privacy.person.found', { count: props.bookings })}</Text>
        <Text>{t('privacy.person.eraseText')}</Text>
        {props.toCome > 0 && <Text fw={600}>{t('privacy.person.eraseToCome', { count: props.toCome })}</Text>}
        {trouble && <Trouble message={trouble.message} />}
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
