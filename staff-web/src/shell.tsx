import { AppShell, Burger, Button, Group, Loader, UnstyledButton } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { lazy, Suspense, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, Outlet } from 'react-router';
import { setSearchText } from './bookings/search/search-text.ts';
import { Logo } from './components/logo.tsx';
import { Menu } from './menu.tsx';
import { SetupReminder } from './setup/setup-reminder.tsx';
import { useSession } from './session/session-context.ts';
import { useSignOut } from './session/use-sign-out.ts';
import styles from './shell.module.css';
import { useShortcuts } from './shortcuts/use-shortcuts.ts';

// Loaded after the page: the budget of the first page has no room for them.
const QuickSearch = lazy(async () => ({
  default: (await import('./bookings/search/quick-search.tsx')).QuickSearch,
}));
const ShortcutsDialog = lazy(async () => ({
  default: (await import('./shortcuts/shortcuts-dialog.tsx')).ShortcutsDialog,
}));

/** Layout of all pages behind sign-in: header with search, menu and content. */
export function Shell() {
  const { t } = useTranslation();
  const { me, municipality } = useSession();
  const { signOut, signingOut } = useSignOut();
  const [open, menu] = useDisclosure(false);
  const [helpOpen, help] = useDisclosure(false);
  const search = useRef<HTMLInputElement>(null);
  useShortcuts({ '/': () => search.current?.focus(), '?': help.open });

  return (
    <AppShell
      header={{ height: 48 }}
      navbar={{ width: { base: 196, md: 100, lg: 196 }, breakpoint: 'md', collapsed: { mobile: !open } }}
      padding={{ base: 'sm', md: 'md' }}
    >
      <a className={styles.skip} href="#main">
        {t('skipToMain')}
      </a>
      <AppShell.Header className={styles.header}>
        <div className={styles.bar}>
          <Group gap="sm" wrap="nowrap" miw={0}>
            <Burger
              opened={open}
              onClick={menu.toggle}
              hiddenFrom="md"
              size="sm"
              color="#fff"
              aria-label={t(open ? 'shell.closeMenu' : 'shell.openMenu')}
              aria-expanded={open}
            />
            <Link to="/" className={styles.brand}>
              <Logo size={26} />
              <span className={styles.name}>{t('product')}</span>
              <span className={styles.municipality}>{municipality.name}</span>
            </Link>
          </Group>
          <Suspense fallback={<div />}>
            <QuickSearch ref={search} />
          </Suspense>
          <Group gap="xs" wrap="nowrap">
            <Link to="/account" className={styles.account}>
              <span className={styles.initials} aria-hidden="true">
                {toInitials(me.name)}
              </span>
              <span className={styles.me}>{me.name}</span>
              <span className={styles.hidden}>{t('shell.toAccount', { role: t(`role.${me.role}`) })}</span>
            </Link>
            <Button
              variant="outline"
              size="xs"
              className={styles.out}
              color="#fff"
              loading={signingOut}
              onClick={() => {
                setSearchText('');
                void signOut();
              }}
            >
              {t('shell.signOut')}
            </Button>
          </Group>
        </div>
      </AppShell.Header>
      <AppShell.Navbar className={styles.menu} aria-label={t('shell.navigation')}>
        <Menu role={me.role} onFollow={menu.close} />
        <UnstyledButton className={styles.help} onClick={help.open} aria-keyshortcuts="?">
          <kbd>?</kbd> {t('shortcuts.title')}
        </UnstyledButton>
      </AppShell.Navbar>
      <AppShell.Main id="main" tabIndex={-1}>
        {me.role === 'ADMIN' && <SetupReminder />}
        <Suspense fallback={<Loader />}>
          <Outlet />
        </Suspense>
      </AppShell.Main>
      <Suspense fallback={null}>
        <ShortcutsDialog opened={helpOpen} onClose={help.close} />
      </Suspense>
    </AppShell>
  );
}

function toInitials(name: string): string {
  const words = name.split(' ').filter((word) => word !== '');
  return [words[0], words.length > 1 ? words.at(-1) : undefined].map((word) => word?.[0] ?? '').join('');
}
