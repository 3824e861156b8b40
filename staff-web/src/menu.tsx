import { useTranslation } from 'react-i18next';
import { NavLink } from 'react-router';
import { Icon } from './components/icon.tsx';
import type { StaffRole } from './gql/graphql.ts';
import { getMenu } from './navigation.ts';
import styles from './shell.module.css';

/** The main menu of a role, in groups. */
export function Menu({ role, onFollow }: { role: StaffRole; onFollow(): void }) {
  const { t } = useTranslation();
  return getMenu(role).map(({ title, entries }) => (
    <section key={title} className={styles.group} aria-labelledby={title}>
      <h2 className={styles.groupTitle} id={title}>
        {t(title)}
      </h2>
      <ul>
        {entries.map(({ to, label, icon }) => (
          <li key={to}>
            <NavLink to={to} className={styles.link} onClick={onFollow}>
              <Icon name={icon} size={18} />
              <span>{t(label)}</span>
            </NavLink>
          </li>
        ))}
      </ul>
    </section>
  ));
}
