import { Button, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutationAction } from '../mutations/use-mutation-action.ts';
import { type ClosureRecordFragment, type ClosuresQuery, RemoveClosureDocument } from '../gql/graphql.ts';
import { SuccessAlert, ErrorAlert } from '../components/alerts.tsx';
import { Section } from '../components/section.tsx';
import { RequestErrorAlert } from '../components/request-error-alert.tsx';
import { dateText } from '../municipality-time/calendar.ts';
import { summarizeResolutions } from '../agenda-changes/resolution-summary.ts';
import { useSession } from '../session/session-context.ts';
import { ClosureForm } from './closure-form.tsx';
import styles from '../components/divided-list.module.css';
import { scopeText } from './scope-options.ts';

type Props = {
  closures: readonly ClosureRecordFragment[];
  places: ClosuresQuery['staffCatalogue']['places'];
  onChanged(): void;
};

/** Closures that the municipality decided, with buttons to remove them. */
export function ClosuresSection({ closures, places, onChanged }: Props) {
  const { t } = useTranslation();
  const { me } = useSession();
  const { run, busy, error } = useMutationAction(RemoveClosureDocument);
  const [done, setDone] = useState<string | null>(null);
  const [errorMessage, setErrorMessage] = useState<string | null>(null);

  async function remove(closureId: string) {
    setDone(null);
    const result = (await run({ closureId }))?.removeClosure;
    setErrorMessage(result?.__typename === 'InvalidInput' ? (result.errors[0]?.message ?? result.message) : null);
    if (result?.__typename === 'RemoveClosureSuccess') setDone(t('closures.removed'));
    onChanged();
  }

  return (
    <Section title={t('closures.own')}>
      <Stack gap="md">
        {done !== null && <SuccessAlert>{done}</SuccessAlert>}
        {errorMessage !== null && <ErrorAlert>{errorMessage}</ErrorAlert>}
        {error !== null && <RequestErrorAlert {...error} />}
        {closures.length === 0 ? (
          <Text>{t('closures.none')}</Text>
        ) : (
          <ul className={styles.list}>
            {closures.map(({ id, from, until, reason, placeId }) => (
              <li key={id}>
                <Group justify="space-between" wrap="nowrap" align="flex-start">
                  <span>
                    <b>{from === until ? dateText(from) : `${dateText(from)} – ${dateText(until)}`}</b>
                    <br />
                    {reason} · {scopeText(t, places, placeId)}
                  </span>
                  {(placeId !== null || me.role === 'ADMIN') && (
                    <Button
                      variant="subtle"
                      color="red"
                      loading={busy}
                      aria-label={t('closures.removeOne', { reason })}
                      onClick={() => void remove(id)}
                    >
                      {t('closures.remove')}
                    </Button>
                  )}
                </Group>
              </li>
            ))}
          </ul>
        )}
        <ClosureForm
          places={places}
          onSaved={(bookings) => {
            setDone(`${t('closures.added')} ${summarizeResolutions(t, bookings)}`.trim());
            onChanged();
          }}
        />
      </Stack>
    </Section>
  );
}
