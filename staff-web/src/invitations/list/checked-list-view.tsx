import { Alert, Button, Group, ScrollArea, Stack, Table, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ErrorAlert } from '../../components/alerts.tsx';
import type { CheckInvitationListMutation } from '../../gql/graphql.ts';

/** People of a list who can be invited, and the errors of the other lines. */
export type CheckedList = Extract<
  CheckInvitationListMutation['checkInvitationList'],
  { __typename: 'CheckedInvitationList' }
>;

/** What the check of a list found, and the button that sends exactly that. */
export function CheckedListView(props: { list: CheckedList; busy: boolean; onSend(): void }) {
  const { t } = useTranslation();
  const { people, errors, freeTimes } = props.list;
  return (
    <Stack gap="md" component="section" aria-label={t('invitations.checked')}>
      <Title order={2} size="h4" tabIndex={-1} ref={focusOnce}>
        {t('invitations.ready', { count: people.length })}
      </Title>
      {errors.length > 0 && (
        <ErrorAlert title={t('invitations.errors', { count: errors.length })}>
          <ul style={{ margin: 0, paddingInlineStart: '1.2rem', maxHeight: '16rem', overflow: 'auto' }}>
            {errors.map(({ line, message }, index) => (
              <li key={index}>{t('invitations.errorAt', { line, message })}</li>
            ))}
          </ul>
        </ErrorAlert>
      )}
      {people.length > 0 && freeTimes < people.length && (
        <Alert color="yellow" role="none">
          <Text fw={600}>{t('invitations.fewTimesTitle')}</Text>
          {t('invitations.fewTimes', { free: t('invitations.freeTimes', { count: freeTimes }) })}
        </Alert>
      )}
      {people.length > 0 && (
        <>
          <ScrollArea.Autosize mah={320} type="auto" viewportProps={{ tabIndex: 0 }}>
            <Table verticalSpacing="xs">
              <Table.Thead>
                <Table.Tr>
                  {(['surname', 'name', 'email', 'phone', 'reference'] as const).map((field) => (
                    <Table.Th key={field} scope="col">
                      {t(`invitations.field.${field}`)}
                    </Table.Th>
                  ))}
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {people.map(({ line, surname, name, email, phone, reference }) => (
                  <Table.Tr key={line}>
                    <Table.Td>{surname}</Table.Td>
                    <Table.Td>{name}</Table.Td>
                    <Table.Td>{email}</Table.Td>
                    <Table.Td>{phone ?? ''}</Table.Td>
                    <Table.Td>{reference}</Table.Td>
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
          </ScrollArea.Autosize>
          {errors.length > 0 && <Text size="sm">{t('invitations.withoutErrors')}</Text>}
          <Group>
            <Button loading={props.busy} onClick={props.onSend}>
              {t('invitations.sendList', { count: people.length })}
            </Button>
          </Group>
        </>
      )}
    </Stack>
  );
}

function focusOnce(heading: HTMLElement | null): void {
  heading?.focus();
}
