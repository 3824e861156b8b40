import { Button, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ErrorAlert } from '../../components/alerts.tsx';

/** Shows why a time is refused, with a button to use it anyway if the staff member may. */
export function OverrideAlert(props: {
  title: string;
  message: string;
  action: string;
  busy: boolean;
  /** Null if the staff member may not override, or the refusal is no question of the time. */
  onOverride: (() => void) | null;
}) {
  const { t } = useTranslation();
  return (
    <ErrorAlert title={props.title}>
      <Text size="sm">{props.message}</Text>
      {props.onOverride !== null && (
        <>
          <Text size="sm" mt="xs">
            {t('override.explained')}
          </Text>
          <Group mt="sm">
            <Button variant="default" loading={props.busy} onClick={props.onOverride}>
              {props.action}
            </Button>
          </Group>
        </>
      )}
    </ErrorAlert>
  );
}
