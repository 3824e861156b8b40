import { Button, Group, Stack, Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { MAX_INTERNAL_NOTE_LENGTH } from '../../../../api/src/field-rules/free-text.ts';
import { ErrorAlert } from '../../components/alerts.tsx';
import { focusOnMount } from '../../components/focus.ts';
import { RequestErrorAlert } from '../../components/request-error-alert.tsx';
import type { StaffBookingPartsFragment } from '../../gql/graphql.ts';
import { focusFirstInvalid } from '../../mutations/field-errors.ts';
import { useInternalNoteForm } from './use-internal-note-form.ts';

/** Form with the internal note of a booking; an empty note removes it. */
export function InternalNoteForm({ booking, onClose }: { booking: StaffBookingPartsFragment; onClose(): void }) {
  const { t } = useTranslation();
  const { form, send, busy, error, errorMessage } = useInternalNoteForm(booking, onClose);
  return (
    <form
      onSubmit={form.onSubmit(
        () => void send(),
        (errors) => focusFirstInvalid(form, errors),
      )}
      noValidate
    >
      <Stack gap="sm">
        {error && <RequestErrorAlert message={error.message} />}
        {errorMessage !== null && <ErrorAlert title={t('internalNote.refused')}>{errorMessage}</ErrorAlert>}
        <Textarea
          ref={focusOnMount}
          label={t('internalNote.label', { max: MAX_INTERNAL_NOTE_LENGTH })}
          description={t('internalNote.hint')}
          autosize
          minRows={2}
          maxRows={8}
          maxLength={MAX_INTERNAL_NOTE_LENGTH}
          {...form.getInputProps('text')}
        />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('internalNote.keep')}
          </Button>
          <Button type="submit" loading={busy}>
            {t('internalNote.submit')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
