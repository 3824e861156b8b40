import { Button, Stack } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fieldErrors, focusFirst } from '../mutations/field-errors.ts';
import { useAct } from '../mutations/use-mutation-action.ts';
import { ChangeStaffAccessDocument, type StaffMemberFragment } from '../gql/graphql.ts';
import { Done, Refusal } from '../components/alerts.tsx';
import { Trouble } from '../components/request-error-alert.tsx';
import { AccessFields, type AccessValues } from './access-fields.tsx';

/** Changes what a colleague is called and may do. */
export function AccessForm({ colleague }: { colleague: StaffMemberFragment }) {
  const { t } = useTranslation();
  const { run, busy, trouble } = useAct(ChangeStaffAccessDocument);
  const [end, setEnd] = useState<'changed' | { refused: string } | null>(null);
  const form = useForm<AccessValues>({
    initialValues: {
      name: colleague.name,
      role: colleague.role,
      placeIds: colleague.placeIds,
      operatorId: colleague.operatorId ?? '',
    },
    validate: { name: (name) => (name.trim() === '' ? t('staff.nameMissing') : null) },
  });

  async function send({ operatorId, ...values }: AccessValues) {
    setEnd(null);
    const input = { ...values, staffMemberId: colleague.id, operatorId: operatorId || null };
    const result = (await run({ input }))?.changeStaffAccess;
    switch (result?.__typename) {
      case 'StaffMemberSuccess':
        return setEnd('changed');
      case 'InvalidInput':
        form.setErrors(fieldErrors(result.errors));
        return focusFirst(form, fieldErrors(result.errors));
      case 'LastAdministratorProblem':
      case 'StaffMemberNotFound':
        return setEnd({ refused: result.message });
    }
  }

  return (
    <form
      onSubmit={form.onSubmit(
        (values) => void send(values),
        (errors) => focusFirst(form, errors),
      )}
      noValidate
    >
      <Stack gap="lg">
        <AccessFields form={form} />
        {trouble !== null && <Trouble {...trouble} />}
        {end === 'changed' && <Done>{t('staff.changed')}</Done>}
        {end !== null && end !== 'changed' && <Refusal>{end.refused}</Refusal>}
        <Button type="submit" loading={busy} style={{ alignSelf: 'flex-start' }}>
          {t('staff.submitChange')}
        </Button>
      </Stack>
    </form>
  );
}
