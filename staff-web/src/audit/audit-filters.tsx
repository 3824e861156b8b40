import { Card, Group, NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { DateField } from '../components/fields/date-field.tsx';
import { type AuditView, AUDIT_SUBJECTS } from './audit-view.ts';

type Props = {
  view: AuditView;
  staff: readonly { id: string; name: string }[];
  onChange(change: Partial<AuditView>): void;
};

/** Filters of the audit trail: member, subject and period. */
export function AuditFilters({ view, staff, onChange }: Props) {
  const { t } = useTranslation();
  return (
    <Card withBorder p="lg" component="section" aria-label={t('audit.filters')}>
      <Group align="flex-end">
        <NativeSelect
          label={t('audit.who')}
          value={view.who ?? ''}
          onChange={({ currentTarget }) => onChange({ who: currentTarget.value || null })}
          data={[
            { value: '', label: t('audit.anybody') },
            ...staff.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
        <NativeSelect
          label={t('audit.what')}
          value={view.subject ?? ''}
          onChange={({ currentTarget }) => onChange({ subject: currentTarget.value || null })}
          data={[
            { value: '', label: t('audit.anything') },
            ...AUDIT_SUBJECTS.map((value) => ({ value, label: t(`audit.subject.${value}`) })),
          ]}
        />
        <DateField label={t('audit.firstDay')} clearable value={view.from} onChange={(from) => onChange({ from })} />
        <DateField label={t('audit.lastDay')} clearable value={view.to} onChange={(to) => onChange({ to })} />
      </Group>
    </Card>
  );
}
