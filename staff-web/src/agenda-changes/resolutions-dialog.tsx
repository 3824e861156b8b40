import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AffectedBookingFragment } from '../gql/graphql.ts';
import { ErrorAlert } from '../components/alerts.tsx';
import { RequestErrorAlert } from '../components/request-error-alert.tsx';
import { type ResolutionDrafts, applyToAll, toResolutions, EMPTY_DRAFT } from './resolution-form.ts';
import { AffectedBookingFields } from './affected-booking-fields.tsx';
import type { AgendaChange } from './agenda-change.ts';

/** Dialog for the resolutions of all affected bookings. Nothing is changed before it is submitted. */
export function ResolutionsDialog<Input>({ agendaChange }: { agendaChange: AgendaChange<Input> }) {
  const { t } = useTranslation();
  const small = useMediaQuery('(max-width: 48em)');
  return (
    <Modal
      opened={agendaChange.affectedBookings !== null}
      onClose={agendaChange.cancel}
      title={t('resolutions.title')}
      closeButtonProps={{ 'aria-label': t('resolutions.back') }}
      closeOnClickOutside={false}
      size="xl"
      fullScreen={small}
    >
      {agendaChange.affectedBookings !== null && (
        <ResolutionsForm agendaChange={agendaChange} affectedBookings={agendaChange.affectedBookings} />
      )}
    </Modal>
  );
}

function ResolutionsForm<Input>({
  agendaChange,
  affectedBookings,
}: {
  agendaChange: AgendaChange<Input>;
  affectedBookings: readonly AffectedBookingFragment[];
}) {
  const { t } = useTranslation();
  const [drafts, setDrafts] = useState<ResolutionDrafts>({});
  const [submitted, setSubmitted] = useState(false);
  const { resolutions, problems } = toResolutions(affectedBookings, drafts);
  const missing = Object.keys(problems).length;

  function send() {
    setSubmitted(true);
    if (missing === 0) void agendaChange.resolve(resolutions);
  }

  return (
    <Stack gap="md">
      <Text>{t('resolutions.intro', { count: affectedBookings.length })}</Text>
      {affectedBookings.length > 1 && (
        <Group gap="xs">
          <Text fw={600}>{t('resolutions.all')}</Text>
          {(['MOVE', 'KEEP', 'CANCEL'] as const).map((kind) => (
            <Button
              key={kind}
              variant="default"
              onClick={() => setDrafts(applyToAll(affectedBookings, drafts, { ...EMPTY_DRAFT, kind }))}
            >
              {t(`resolutions.allKind.${kind}`)}
            </Button>
          ))}
        </Group>
      )}
      {affectedBookings.map((booking) => (
        <AffectedBookingFields
          key={booking.id}
          booking={booking}
          draft={drafts[booking.id] ?? EMPTY_DRAFT}
          problem={submitted ? problems[booking.id] : undefined}
          onChange={(draft) => setDrafts({ ...drafts, [booking.id]: draft })}
          onReasonForAll={
            affectedBookings.length > 1
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
      {agendaChange.error !== null && <RequestErrorAlert message={agendaChange.error.message} />}
      {agendaChange.errorMessage !== null && <ErrorAlert>{agendaChange.errorMessage}</ErrorAlert>}
      {submitted && missing > 0 && <ErrorAlert>{t('resolutions.missing', { count: missing })}</ErrorAlert>}
      <Group justify="flex-end">
        <Button variant="subtle" onClick={agendaChange.cancel}>
          {t('resolutions.back')}
        </Button>
        <Button loading={agendaChange.busy} onClick={send}>
          {t('resolutions.apply')}
        </Button>
      </Group>
    </Stack>
  );
}
