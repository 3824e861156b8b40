import { AppShell, Box, Burger, Button, Group, Loader, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, NavLink, Outlet } from 'react-router';
import { Logo } from './components/logo.tsx';
import { getMenu } from './navigation.ts';
import { useSession } from './session/session-context.ts';
import { useSignOut } from './session/use-sign-out.ts';
import styles from './shell.module.css';

/** Layout of all pages behind sign-in: header, menu and content. */
export function Shell() {
  const { t } = useTranslation();
  const { me, municipality } = useSession();
  const { signOut, signingOut } = useSignOut();
  const [open, menu] = useDisclosure(false);

  return (
    <AppShell
      header={{ height: 64 }}
      navbar={{ width: 240, breakpoint: 'md', collapsed: { mobile: !open } }}
      padding="lg"
    >
      <a className={styles.skip} href="#main">
        {t('skipToMain')}
      </a>
      <AppShell.Header className={styles.header}>
        <Group h="100%" px="md" justify="space-between" wrap="nowrap">
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
              <Logo />
              <span className={styles.texts}>
                <span className={styles.name}>{t('product')}</span>
                <br />
                <span className={styles.municipality}>{municipality.name}</span>
              </span>
            </Link>
          </Group>
          <Group gap="md" wrap="nowrap">
            <Box visibleFrom="md" ta="right" lh={1.2}>
              <Text span inherit fw={600}>
                {me.name}
              </Text>
              <br />
              <Text span inherit size="sm">
                {t(`role.${me.role}`)}
              </Text>
            </Box>
            <Button
              variant="outline"
              className={styles.out}
              color="#fff"
              loading={signingOut}
              onClick={() => void signOut()}
            >
              {t('shell.signOut')}
            </Button>
          </Group>
        </Group>
      </AppShell.Header>
      <AppShell.Navbar p="md" className={styles.menu} aria-label={t('shell.navigation')}>
        <Stack gap={4} component="ul" m={0} p={0} style={{ listStyle: 'none' }}>
          {getMenu(me.role).map(({ to, label }) => (
            <li key={to}>
              <NavLink to={to} className={styles.link} onClick={menu.close}>
                {t(label)}
              </NavLink>
            </li>
          ))}
        </Stack>
        <Box className={styles.who} hiddenFrom="md">
          <Text size="sm">{t('shell.signedInAs')}</Text>
          <Text fw={600}>{me.name}</Text>
          <Text size="sm">{t(`role.${me.role}`)}</Text>
        </Box>
      </AppShell.Navbar>
      <AppShell.Main id="main" tabIndex={-1}>
        <Suspense fallback={<Loader />}>
          <Outlet />
        </Suspense>
      </AppShell.Main>
    </AppShell>
  );
}
