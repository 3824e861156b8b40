import { Button, Group, Loader, Stack, Text } from '@mantine/core';
import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorAlert } from '../../components/alerts.tsx';
import { DateField } from '../../components/fields/date-field.tsx';
import { RequestErrorAlert } from '../../components/request-error-alert.tsx';
import { NotifyManyField } from '../notify-many-field.tsx';
import { MoveLine } from './move-line.tsx';
import { useMoveForm } from './use-move-form.ts';

/** Form of a move together: a proposed time for each booking, and the result of each after sending. */
export function MoveManyForm(props: { bookingIds: readonly string[]; onSent(): void; onClose(): void }) {
  const { t } = useTranslation();
  const form = useMoveForm(props.bookingIds, props.onSent);
  const { lines, leaving, results } = form;
  const done = results.filter(({ isDone }) => isDone).length;
  const problems = (lines ?? []).filter(({ problem }) => problem !== null).length;

  const submit = (event: FormEvent) => {
    event.preventDefault();
    void form.send();
  };
  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        {form.isOpen && (
          <DateField
            label={t('moveMany.from')}
            description={t('moveMany.fromHint')}
            clearable
            value={form.from}
            onChange={form.changeFrom}
          />
        )}
        {form.error && <RequestErrorAlert onRetry={form.retry} />}
        {lines === undefined && form.loading && <Loader size="sm" />}
        {lines?.length === 0 && <Text>{t('moveMany.none')}</Text>}
        {lines?.map((line) => (
          <MoveLine key={line.booking.id} {...line} onChange={(draft) => form.changeDraft(line.booking.id, draft)} />
        ))}
        <output>
          {!form.busy && results.length > 0 && (
            <Text fw={600}>{t('moveMany.summary', { done, failed: results.length - done })}</Text>
          )}
        </output>
        {leaving.length > 0 && (
          <NotifyManyField
            people={leaving.map(({ booking }) => ({ number: booking.number, ...booking.applicant }))}
            checked={form.notifyCitizen}
            onChange={form.setNotifyCitizen}
          />
        )}
        {problems > 0 && <ErrorAlert>{t('moveMany.incomplete', { count: problems })}</ErrorAlert>}
        <Group justify="flex-end">
          <Button variant="default" onClick={props.onClose} disabled={form.busy}>
            {t(done > 0 || !form.isOpen ? 'close' : 'moveMany.keep')}
          </Button>
          {leaving.length > 0 && (
            <Button type="submit" loading={form.busy} disabled={form.loading}>
              {t('moveMany.submit', { count: leaving.length })}
            </Button>
          )}
        </Group>
      </Stack>
    </form>
  );
}
