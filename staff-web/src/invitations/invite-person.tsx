import { Button, Group, NativeSelect, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { createIdempotencyKeys, createKey } from '../../../web-client/src/idempotency-key.ts';
import { ErrorAlert } from '../components/alerts.tsx';
import { RequestErrorAlert } from '../components/request-error-alert.tsx';
import { AddToInvitationBatchDocument, InviteToBookDocument, type InvalidInputFragment } from '../gql/graphql.ts';
import { focusFirstInvalid } from '../mutations/field-errors.ts';
import { useMutationAction } from '../mutations/use-mutation-action.ts';

/** To what people are invited: a service until a day, or the service of a group that exists. */
export type InvitationTarget = { serviceId: string; until: string | null } | { batchId: string };

const EMPTY = { surname: '', name: '', email: '', phone: '', reference: '', language: 'it' };
const PERSON_PATH = /^people\.0\./;

/** The form that invites one person, alone or with a group that exists. */
export function InvitePerson({ target, onSent }: { target: InvitationTarget; onSent(batchId: string): void }) {
  const { t } = useTranslation();
  const invite = useMutationAction(InviteToBookDocument);
  const add = useMutationAction(AddToInvitationBatchDocument);
  const [getKey] = useState(() => createIdempotencyKeys(createKey));
  const [problem, setProblem] = useState<string | null>(null);
  const form = useForm({ initialValues: EMPTY });

  async function send(person: typeof EMPTY) {
    setProblem(null);
    const people = [person];
    const idempotencyKey = getKey(JSON.stringify([target, person]));
    let result;
    if ('batchId' in target) {
      result = (await add.run({ input: { ...target, people, idempotencyKey } }))?.addToInvitationBatch;
    } else {
      const { serviceId, until } = target;
      if (serviceId === '' || until === null) return setProblem(t('invitations.targetMissing'));
      result = (await invite.run({ input: { serviceId, until, people, idempotencyKey } }))?.inviteToBook;
    }
    if (result?.__typename === 'InvalidInput') return showErrors(result);
    if (result?.__typename !== 'InviteSuccess') return;
    form.reset();
    onSent(result.batch.id);
  }

  function showErrors({ errors }: InvalidInputFragment) {
    const own = errors.filter(({ path }) => PERSON_PATH.test(path));
    const fields = Object.fromEntries(own.map(({ path, message }) => [path.replace(PERSON_PATH, ''), message]));
    form.setErrors(fields);
    focusFirstInvalid(form, fields);
    const others = errors.filter(({ path }) => !PERSON_PATH.test(path));
    if (others.length > 0) setProblem(others.map(({ message }) => message).join(' '));
  }

  const error = invite.error ?? add.error;
  return (
    <form onSubmit={form.onSubmit((values) => void send(values))} noValidate>
      <Stack gap="md" maw={640}>
        {error !== null && <RequestErrorAlert {...error} />}
        {problem !== null && <ErrorAlert>{problem}</ErrorAlert>}
        {(['surname', 'name', 'email', 'phone', 'reference'] as const).map((field) => (
          <TextInput
            key={field}
            type={field === 'email' ? 'email' : field === 'phone' ? 'tel' : 'text'}
            label={t(`invitations.field.${field}`)}
            description={field === 'reference' ? t('invitations.referenceHint') : undefined}
            withAsterisk={field !== 'phone' && field !== 'reference'}
            autoComplete="off"
            {...form.getInputProps(field)}
          />
        ))}
        <NativeSelect
          label={t('invitations.field.language')}
          data={(['it', 'en'] as const).map((value) => ({ value, label: t(`invitations.language.${value}`) }))}
          {...form.getInputProps('language')}
        />
        <Group>
          <Button type="submit" loading={invite.busy || add.busy}>
            {t('invitations.sendOne')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
