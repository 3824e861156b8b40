import { Button, FileButton, Group, Stack, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { createIdempotencyKeys, createKey } from '../../../../web-client/src/idempotency-key.ts';
import { ErrorAlert } from '../../components/alerts.tsx';
import { Icon } from '../../components/icon.tsx';
import { RequestErrorAlert } from '../../components/request-error-alert.tsx';
import { CheckInvitationListDocument, InviteToBookDocument } from '../../gql/graphql.ts';
import { useMutationAction } from '../../mutations/use-mutation-action.ts';
import { type CheckedList, CheckedListView } from './checked-list-view.tsx';
import { readListFile } from './read-list-file.ts';

type Target = { serviceId: string; until: string | null };
/** A checked list and what was checked: another text, service or day needs another check. */
type Check = { of: string; list: CheckedList };

/** The form that invites a list of people: paste or upload, check, then send what was seen. */
export function InviteList({ target, onSent }: { target: Target; onSent(batchId: string, count: number): void }) {
  const { t } = useTranslation();
  const check = useMutationAction(CheckInvitationListDocument);
  const invite = useMutationAction(InviteToBookDocument);
  const [getKey] = useState(() => createIdempotencyKeys(createKey));
  const [text, setText] = useState('');
  const [checked, setChecked] = useState<Check | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const { serviceId, until } = target;
  const current = JSON.stringify([serviceId, until, text]);
  const list = checked?.of === current ? checked.list : null;

  async function readFile(file: File | null) {
    if (file === null) return;
    const read = await readListFile(file);
    setProblem(read === null ? t('invitations.fileTooLarge') : null);
    if (read !== null) setText(read);
  }

  async function checkText() {
    if (serviceId === '' || until === null) return setProblem(t('invitations.targetMissing'));
    setProblem(null);
    const result = (await check.run({ input: { serviceId, until, text } }))?.checkInvitationList;
    if (result?.__typename === 'InvalidInput') setProblem(result.errors.map(({ message }) => message).join(' '));
    if (result?.__typename === 'CheckedInvitationList') setChecked({ of: current, list: result });
  }

  async function send({ people }: CheckedList) {
    if (until === null) return;
    const seen = people.map(({ name, surname, email, phone, reference, language }) => ({
      name,
      surname,
      email,
      phone: phone ?? '',
      reference,
      language,
    }));
    const idempotencyKey = getKey(current);
    const result = (await invite.run({ input: { serviceId, until, people: seen, idempotencyKey } }))?.inviteToBook;
    if (result?.__typename === 'InviteSuccess') return onSent(result.batch.id, seen.length);
    if (result?.__typename !== 'InvalidInput') return;
    // Another person was invited since the check: it is made again.
    setProblem([...new Set(result.errors.map(({ message }) => message))].join(' '));
    setChecked(null);
  }

  const error = check.error ?? invite.error;
  return (
    <Stack gap="md">
      <Textarea
        label={t('invitations.list')}
        description={t('invitations.listHint')}
        placeholder={t('invitations.listExample')}
        rows={8}
        value={text}
        onChange={({ currentTarget }) => setText(currentTarget.value)}
        spellCheck={false}
      />
      <Group>
        <FileButton accept=".csv,.txt,text/csv,text/plain" onChange={(file) => void readFile(file)}>
          {(props) => (
            <Button variant="default" leftSection={<Icon name="note" />} {...props}>
              {t('invitations.upload')}
            </Button>
          )}
        </FileButton>
        {list === null && (
          <Button loading={check.busy} onClick={() => void checkText()}>
            {t('invitations.check')}
          </Button>
        )}
      </Group>
      {error !== null && <RequestErrorAlert {...error} />}
      {problem !== null && <ErrorAlert>{problem}</ErrorAlert>}
      {list !== null && <CheckedListView list={list} busy={invite.busy} onSend={() => void send(list)} />}
    </Stack>
  );
}
