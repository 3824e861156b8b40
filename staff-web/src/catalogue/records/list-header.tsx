import { Anchor, Button, Group, Text } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import { SuccessAlert } from '../../components/alerts.tsx';
import { RequestErrorAlert } from '../../components/request-error-alert.tsx';
import { type RecordRef, useReinstate } from './use-reinstate.ts';

/**
 * Notice for a list page, passed in the navigation state: what was saved, a next step, and a retirement that can be
 * undone.
 */
export type ListNotice = { done: string; next?: { to: string; label: string }; retired?: RecordRef };

/** Introduction, add button and notice of a list page. */
export function ListHeader({ intro, add }: { intro: string; add: ReactNode }) {
  const notice = useLocation().state as ListNotice | null;
  return (
    <>
      {notice?.done !== undefined && <ListNoticeAlert key={notice.done} notice={notice} />}
      <Group justify="space-between">
        <Text maw={640}>{intro}</Text>
        {add}
      </Group>
    </>
  );
}

function ListNoticeAlert({ notice: { done, next, retired } }: { notice: ListNotice }) {
  const { t } = useTranslation();
  const [undone, setUndone] = useState(false);
  const { run, busy, error } = useReinstate();
  if (undone) return <SuccessAlert>{t('catalogue.undone')}</SuccessAlert>;
  return (
    <SuccessAlert>
      <Group gap="md">
        <span>{done}</span>
        {next && (
          <Anchor component={Link} to={next.to}>
            {next.label}
          </Anchor>
        )}
        {retired && (
          <Button
            variant="outline"
            size="xs"
            loading={busy}
            onClick={() => void run(retired).then((reinstated) => reinstated && setUndone(true))}
          >
            {t('catalogue.undo')}
          </Button>
        )}
      </Group>
      {error && <RequestErrorAlert {...error} />}
    </SuccessAlert>
  );
}
