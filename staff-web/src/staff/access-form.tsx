import { Button, Stack } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { toFieldErrors, focusFirstInvalid } from '../mutations/field-errors.ts';
import { useMutationAction } from '../mutations/use-mutation-action.ts';
import { ChangeStaffAccessDocument, type StaffMemberFragment } from '../gql/graphql.ts';
import { SuccessAlert, ErrorAlert } from '../components/alerts.tsx';
import { RequestErrorAlert } from '../components/request-error-alert.tsx';
import { AccessFields, type AccessValues } from './access-fields.tsx';

/** Form that changes the name and permissions of a member. */
export function AccessForm({ member }: { member: StaffMemberFragment }) {
  const { t } = useTranslation();
  const { run, busy, error } = useMutationAction(ChangeStaffAccessDocument);
  const [outcome, setOutcome] = useState<'changed' | { errorMessage: string } | null>(null);
  const form = useForm<AccessValues>({
    initialValues: {
      name: member.name,
      role: member.role,
      placeIds: member.placeIds,
      operatorId: member.operatorId ?? '',
    },
    validate: { name: (name) => (name.trim() === '' ? t('staff.nameMissing') : null) },
  });

  async function send({ operatorId, ...values }: AccessValues) {
    setOutcome(null);
    const input = { ...values, staffMemberId: member.id, operatorId: operatorId || null };
    const result = (await run({ input }))?.changeStaffAccess;
    switch (result?.__typename) {
      case 'StaffMemberSuccess':
        return setOutcome('changed');
      case 'InvalidInput':
        form.setErrors(toFieldErrors(result.errors));
        return focusFirstInvalid(form, toFieldErrors(result.errors));
      case 'LastAdministratorProblem':
      case 'StaffMemberNotFound':
        return setOutcome({ errorMessage: result.message });
    }
  }

  return (
    <form
      onSubmit={form.onSubmit(
        (values) => void send(values),
        (errors) => focusFirstInvalid(form, errors),
      )}
      noValidate
    >
      <Stack gap="lg">
        <AccessFields form={form} />
        {error !== null && <RequestErrorAlert {...error} />}
        {outcome === 'changed' && <SuccessAlert>{t('staff.changed')}</SuccessAlert>}
        {outcome !== null && outcome !== 'changed' && <ErrorAlert>{outcome.errorMessage}</ErrorAlert>}
        <Button type="submit" loading={busy} style={{ alignSelf: 'flex-start' }}>
          {t('staff.submitChange')}
        </Button>
      </Stack>
    </form>
  );
}
