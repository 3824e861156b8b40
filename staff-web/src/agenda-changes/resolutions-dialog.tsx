import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AffectedBookingFragment } from '../gql/graphql.ts';
import { Refusal } from '../components/alerts.tsx';
import { Trouble } from '../components/request-error-alert.tsx';
import { type Drafts, forAll, readDrafts, untouched } from './resolution-form.ts';
import { AffectedBookingFields } from './affected-booking-fields.tsx';
import type { ChangePlan } from './use-agenda-change.ts';

/** Asks what is to become of every booking that a change hits, before anything is done. */
export function ChoicesDialog<Input>({ plan }: { plan: ChangePlan<Input> }) {
  const { t } = useTranslation();
  const small = useMediaQuery('(max-width: 48em)');
  return (
    <Modal
      opened={plan.hits !== null}
      onClose={plan.drop}
      title={t('planning.title')}
      closeButtonProps={{ 'aria-label': t('planning.back') }}
      closeOnClickOutside={false}
      size="xl"
      fullScreen={small}
    >
      {plan.hits !== null && <Choices plan={plan} hits={plan.hits} />}
    </Modal>
  );
}

function Choices<Input>({ plan, hits }: { plan: ChangePlan<Input>; hits: readonly AffectedBookingFragment[] }) {
  const { t } = useTranslation();
  const [drafts, setDrafts] = useState<Drafts>({});
  const [tried, setTried] = useState(false);
  const { resolutions, problems } = readDrafts(hits, drafts);
  const missing = Object.keys(problems).length;

  function send() {
    setTried(true);
    if (missing === 0) void plan.settle(resolutions);
  }

  return (
    <Stack gap="md">
      <Text>{t('planning.intro', { count: hits.length })}</Text>
      {hits.length > 1 && (
        <Group gap="xs">
          <Text fw={600}>{t('planning.all')}</Text>
          {(['MOVE', 'KEEP', 'CANCEL'] as const).map((kind) => (
            <Button
              key={kind}
              variant="default"
              onClick={() => setDrafts(forAll(hits, drafts, { ...untouched, kind }))}
            >
              {t(`planning.allKind.${kind}`)}
            </Button>
          ))}
        </Group>
      )}
      {hits.map((hit) => (
        <AffectedBookingFields
          key={hit.id}
          hit={hit}
          draft={drafts[hit.id] ?? untouched}
          problem={tried ? problems[hit.id] : undefined}
          onChange={(draft) => setDrafts({ ...drafts, [hit.id]: draft })}
          onReasonForAll={
            hits.length > 1
              ? (reason) =>
                  setDrafts(
                    Object.fromEntries(
                      Object.entries(drafts).map(([id, draft]) => [
                        id,
                        draft.kind === 'CANCEL' ? { ...draft, reason } : draft,
                      ]),
                    ),
                  )
              : undefined
          }
        />
      ))}
      {plan.trouble !== null && <Trouble message={plan.trouble.message} />}
      {plan.refusal !== null && <Refusal>{plan.refusal}</Refusal>}
      {tried && missing > 0 && <Refusal>{t('planning.missing', { count: missing })}</Refusal>}
      <Group justify="flex-end">
        <Button variant="subtle" onClick={plan.drop}>
          {t('planning.back')}
        </Button>
        <Button loading={plan.busy} onClick={send}>
          {t('planning.apply')}
        </Button>
      </Group>
    </Stack>
  );
}
