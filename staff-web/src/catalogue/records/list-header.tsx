import { Anchor, Button, Group, Text } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import { Done } from '../../components/alerts.tsx';
import { Trouble } from '../../components/request-error-alert.tsx';
import { type Kept, useReinstate } from './use-reinstate.ts';

/** What a list is told when one comes to it from a form: what was done, what to do next, and what can be undone. */
export type Arrival = { done: string; next?: { to: string; label: string }; retired?: Kept };

/** The top of a list: what it is for, how to add to it, and what was done just before. */
export function ListHead({ intro, add }: { intro: string; add: ReactNode }) {
  const arrival = useLocation().state as Arrival | null;
  return (
    <>
      {arrival?.done !== undefined && <JustDone key={arrival.done} arrival={arrival} />}
      <Group justify="space-between">
        <Text maw={640}>{intro}</Text>
        {add}
      </Group>
    </>
  );
}

function JustDone({ arrival: { done, next, retired } }: { arrival: Arrival }) {
  const { t } = useTranslation();
  const [undone, setUndone] = useState(false);
  const { run, busy, trouble } = useReinstate();
  if (undone) return <Done>{t('catalogue.undone')}</Done>;
  return (
    <Done>
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
      {trouble && <Trouble {...trouble} />}
    </Done>
  );
}
