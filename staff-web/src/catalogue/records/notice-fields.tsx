import { Select, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { NoticeTiming } from '../../gql/graphql.ts';
import styles from './catalogue.module.css';

const TIMINGS = ['NEVER', 'AT_ONCE', 'DAILY'] as const satisfies readonly NoticeTiming[];

/** The events of which an office can be notified. */
export const NOTICE_EVENTS = ['noticeBooked', 'noticeMoved', 'noticeCancelled'] as const;

/** When a place or an operator is notified of new, moved and cancelled bookings. */
export type NoticeValues = Record<(typeof NOTICE_EVENTS)[number], NoticeTiming>;

/** Returns the choices of a record; a new one is never notified. */
export function toNoticeValues(record: NoticeValues | null): NoticeValues {
  return {
    noticeBooked: record?.noticeBooked ?? 'NEVER',
    noticeMoved: record?.noticeMoved ?? 'NEVER',
    noticeCancelled: record?.noticeCancelled ?? 'NEVER',
  };
}

/** The mails to the office: for each event at once, once a day or never. */
export function NoticeFields({
  hint,
  getInputProps,
}: {
  hint: string;
  getInputProps(field: keyof NoticeValues): object;
}) {
  const { t } = useTranslation();
  return (
    <Stack gap="xs">
      <Title order={2} size="h4">
        {t('notices.title')}
      </Title>
      <Text size="sm">{hint}</Text>
      <div className={styles.tight}>
        {NOTICE_EVENTS.map((field) => (
          <Select
            key={field}
            label={t(`notices.${field}`)}
            data={TIMINGS.map((value) => ({ value, label: t(`notices.timing.${value}`) }))}
            allowDeselect={false}
            {...getInputProps(field)}
          />
        ))}
      </div>
    </Stack>
  );
}
