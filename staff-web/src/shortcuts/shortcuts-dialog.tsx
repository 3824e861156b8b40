import { Kbd, Modal, Stack, Switch, Table, Title } from '@mantine/core';
import type { ParseKeys } from 'i18next';
import { useTranslation } from 'react-i18next';
import { saveSetting, useSetting } from '../settings/browser-setting.ts';
import { SHORTCUTS } from './shortcut-setting.ts';

const GROUPS: readonly { title: ParseKeys; keys: readonly (readonly [key: string, action: ParseKeys])[] }[] = [
  {
    title: 'shortcuts.everywhere',
    keys: [
      ['/', 'shortcuts.search'],
      ['?', 'shortcuts.help'],
    ],
  },
  {
    title: 'shortcuts.agenda',
    keys: [
      ['N', 'shortcuts.book'],
      ['O', 'shortcuts.today'],
      ['P', 'shortcuts.previous'],
      ['S', 'shortcuts.next'],
      ['G', 'shortcuts.day'],
      ['W', 'shortcuts.week'],
    ],
  },
  {
    title: 'shortcuts.booking',
    keys: [
      ['A', 'shortcuts.arrived'],
      ['C', 'shortcuts.completed'],
      ['X', 'shortcuts.noShow'],
      ['M', 'shortcuts.move'],
      ['Invio', 'shortcuts.open'],
    ],
  },
  {
    title: 'shortcuts.gap',
    keys: [
      ['Invio', 'shortcuts.bookHere'],
      ['B', 'shortcuts.block'],
    ],
  },
];

/** Lists the keys of the staff area, and switches single-letter keys on and off. */
export function ShortcutsDialog({ opened, onClose }: { opened: boolean; onClose(): void }) {
  const { t } = useTranslation();
  const setting = useSetting(SHORTCUTS);
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('shortcuts.title')}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      <Stack>
        <Switch
          label={t('shortcuts.on')}
          checked={setting === 'on'}
          onChange={({ currentTarget }) => saveSetting(SHORTCUTS, currentTarget.checked ? 'on' : 'off')}
        />
        {GROUPS.map(({ title, keys }) => (
          <section key={title}>
            <Title order={3} size="h6">
              {t(title)}
            </Title>
            <Table verticalSpacing={4} withRowBorders={false}>
              <Table.Tbody>
                {keys.map(([key, action]) => (
                  <Table.Tr key={action}>
                    <Table.Th scope="row" w={72}>
                      <Kbd>{key}</Kbd>
                    </Table.Th>
                    <Table.Td>{t(action)}</Table.Td>
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
          </section>
        ))}
      </Stack>
    </Modal>
  );
}
