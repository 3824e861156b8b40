import { Checkbox, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { RequestErrorAlert } from '../components/request-error-alert.tsx';
import { SetOfficeNoticesDocument } from '../gql/graphql.ts';
import { useMutationAction } from '../mutations/use-mutation-action.ts';
import { useSession } from '../session/session-context.ts';

/** Whether the member wants the mails about bookings that the office chose for their own agenda. */
export function OfficeNotices() {
  const { t } = useTranslation();
  const { me } = useSession();
  const { run, busy, error } = useMutationAction(SetOfficeNoticesDocument);
  return (
    <Stack align="flex-start">
      {error !== null && <RequestErrorAlert {...error} />}
      <Checkbox
        label={t('account.officeNotices')}
        description={t('account.officeNoticesHint')}
        checked={me.officeNotices}
        disabled={busy}
        onChange={(event) => void run({ wanted: event.currentTarget.checked })}
      />
    </Stack>
  );
}
