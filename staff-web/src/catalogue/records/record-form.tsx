import { Button, Card, Group, Stack } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { focusFirst } from '../../mutations/field-errors.ts';
import type { Fault } from '../../mutations/use-mutation-action.ts';
import { Refusal } from '../../components/alerts.tsx';
import { Trouble } from '../../components/request-error-alert.tsx';

type Props<Values extends Record<string, unknown>> = {
  form: UseFormReturnType<Values>;
  onSend(values: Values): Promise<void>;
  /** Where one goes back to without saving. */
  back: string;
  busy: boolean;
  trouble: Fault | null;
  refusal?: string | null;
  children: ReactNode;
};

/** The form of a record: its fields, what went wrong, and the two ways out. */
export function RecordForm<Values extends Record<string, unknown>>(props: Props<Values>) {
  const { form, onSend, back, busy, trouble, refusal = null, children } = props;
  const { t } = useTranslation();
  return (
    <Card withBorder p="lg">
      <form
        noValidate
        onSubmit={form.onSubmit(
          (values) => void onSend(values),
          (errors) => focusFirst(form, errors),
        )}
      >
        <Stack gap="lg">
          {children}
          {trouble !== null && <Trouble {...trouble} />}
          {refusal !== null && <Refusal>{refusal}</Refusal>}
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
