import { Button, Card, Group, Stack } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { focusFirstInvalid } from '../../mutations/field-errors.ts';
import type { RequestError } from '../../mutations/use-mutation-action.ts';
import { ErrorAlert } from '../../components/alerts.tsx';
import { RequestErrorAlert } from '../../components/request-error-alert.tsx';

type Props<Values extends Record<string, unknown>> = {
  form: UseFormReturnType<Values>;
  onSend(values: Values): Promise<void>;
  /** Path of the cancel link. */
  back: string;
  busy: boolean;
  error: RequestError | null;
  errorMessage?: string | null;
  children: ReactNode;
};

/** Frame of a record form: fields, errors, save and cancel. */
export function RecordForm<Values extends Record<string, unknown>>(props: Props<Values>) {
  const { form, onSend, back, busy, error, errorMessage = null, children } = props;
  const { t } = useTranslation();
  return (
    <Card withBorder p="lg">
      <form
        noValidate
        onSubmit={form.onSubmit(
          (values) => void onSend(values),
          (errors) => focusFirstInvalid(form, errors),
        )}
      >
        <Stack gap="lg">
          {children}
          {error !== null && <RequestErrorAlert {...error} />}
          {errorMessage !== null && <ErrorAlert>{errorMessage}</ErrorAlert>}
          <Group>
            <Button type="submit" loading={busy}>
              {t('catalogue.save')}
            </Button>
            <Button component={Link} to={back} variant="subtle">
              {t('catalogue.cancel')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Card>
  );
}
