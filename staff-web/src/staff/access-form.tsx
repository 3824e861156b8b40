import { Button, Stack } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { toFieldErrors, focusFirstInvalid } from '../mutations/field-errors.ts';
import { useMutationAction } from '../mutations/use-mutation-action.ts';
import { ChangeStaffAccessDocument, type StaffMemberFragment, type StaffRole } from '../gql/graphql.ts';
import { useVersionedForm } from '../mutations/use-versioned-form.ts';
import { SuccessAlert, ErrorAlert } from '../components/alerts.tsx';
import { RequestErrorAlert } from '../components/request-error-alert.tsx';
import { AccessFields, type AccessValues } from './access-fields.tsx';

function toAccessValues({ name, role, placeIds, operatorId }: StaffMemberFragment): AccessValues {
  return { name, role, placeIds, operatorId: operatorId ?? '' };
}

/** Form that changes the name and permissions of a member. */
export function AccessForm({ member }: { member: StaffMemberFragment }) {
  const { t } = useTranslation();
  const { run, busy, error } = useMutationAction(ChangeStaffAccessDocument);
  const [outcome, setOutcome] = useState<'changed' | { errorMessage: string } | null>(null);
  const form = useForm<AccessValues>({
    initialValues: toAccessValues(member),
    validate: { name: (name) => (name.trim() === '' ? t('staff.nameMissing') : null) },
  });

  const { seen, conflictMessage, showConflict, markSaved } = useVersionedForm(form, {
    record: member,
    toValues: toAccessValues,
    formatValue: (path, value) => {
      if (path === 'role') return t(`role.${value as StaffRole}`);
      return path === 'placeIds' || path === 'operatorId' ? t('conflict.changedList') : undefined;
    },
  });

  async function send({ operatorId, ...values }: AccessValues) {
    setOutcome(null);
    const input = { ...values, staffMemberId: seen.id, version: seen.version, operatorId: operatorId || null };
    const result = (await run({ input }))?.changeStaffAccess;
    switch (result?.__typename) {
      case 'StaffMemberSuccess':
        markSaved(result.staffMember);
        return setOutcome('changed');
      case 'StaffMemberConflict':
        return showConflict(result.message, result.staffMember);
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
        {conflictMessage !== null && <ErrorAlert>{conflictMessage}</ErrorAlert>}
        {outcome === 'changed' && <SuccessAlert>{t('staff.changed')}</SuccessAlert>}
        {outcome !== null && outcome !== 'changed' && <ErrorAlert>{outcome.errorMessage}</ErrorAlert>}
        <Button type="submit" loading={busy} style={{ alignSelf: 'flex-start' }}>
          {t('staff.submitChange')}
        </Button>
      </Stack>
    </form>
  );
}
