import { Checkbox, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { MailNotice } from './mail-notice.tsx';

/** Choice whether the citizen gets a mail about an act; without an address, asks staff to call. */
export function NotifyField(props: {
  applicant: { phone: string | null; email: string | null };
  /** Whether the appointment is over: nothing is mailed about one that is. */
  isOver: boolean;
  checked: boolean;
  onChange(checked: boolean): void;
}) {
  const { t } = useTranslation();
  const { email } = props.applicant;
  if (props.isOver) return <Text size="sm">{t('notify.over')}</Text>;
  if (email === null) return <MailNotice applicant={props.applicant} />;
  return (
    <Checkbox
      label={t('notify.label')}
      description={t('notify.hint', { email })}
      checked={props.checked}
      onChange={({ currentTarget }) => props.onChange(currentTarget.checked)}
    />
  );
}
