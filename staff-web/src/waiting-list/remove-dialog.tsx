import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorAlert } from '../components/alerts.tsx';
import { RequestErrorAlert } from '../components/request-error-alert.tsx';
import { RemoveFromWaitingListDocument, type WaitingPersonRecordFragment } from '../gql/graphql.ts';
import { useMutationAction } from '../mutations/use-mutation-action.ts';
import { PersonText } from './person-text.tsx';

type Props = {
  person: WaitingPersonRecordFragment;
  opened: boolean;
  onClose(): void;
  onRemoved(message: string): void;
  /** Called when the list is no longer as it is shown. */
  onChanged(): void;
};

/** Togli dalla lista: asks before a person loses their place, and an offered time is freed. */
export function RemoveDialog({ person: shown, opened, onClose, onRemoved, onChanged }: Props) {
  const { t } = useTranslation();
  const [person, setPerson] = useState(shown);
  const [problem, setProblem] = useState<string | null>(null);
  const [isClosed, setClosed] = useState(false);
  const remove = useMutationAction(RemoveFromWaitingListDocument);
  const name = `${person.name} ${person.surname}`;

  async function send() {
    setProblem(null);
    const { id: requestId, version } = person;
    const result = (await remove.run({ input: { requestId, version } }))?.removeFromWaitingList;
    if (result === undefined) return;
    if (result.__typename === 'RemoveFromWaitingListSuccess') {
      onClose();
      return onRemoved(t('waitingList.removed', { name }));
    }
    setProblem(result.message);
    if (result.__typename === 'WaitingPersonConflict') setPerson(result.person);
    else setClosed(true);
    onChanged();
  }

  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('waitingList.removeTitle', { name })}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      <Stack>
        {remove.error !== null && <RequestErrorAlert {...remove.error} />}
        {problem !== null && <ErrorAlert>{problem}</ErrorAlert>}
        <div>
          <PersonText person={person} />
        </div>
        <Text>{t(person.offer === null ? 'waitingList.removeText' : 'waitingList.removeOfferText')}</Text>
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('waitingList.keep')}
          </Button>
          {!isClosed && (
            <Button color="red" loading={remove.busy} onClick={() => void send()}>
              {t('waitingList.removeSubmit')}
            </Button>
          )}
        </Group>
      </Stack>
    </Modal>
  );
}
