import type { ReactNode, Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../icons/icon.tsx';
import { iconPaths } from '../../icons/paths.ts';
import './alert.css';

const looks = {
  info: { icon: iconPaths.info, word: 'common.information' },
  success: { icon: iconPaths.done, word: 'common.success' },
  warning: { icon: iconPaths.warning, word: 'common.warning' },
  danger: { icon: iconPaths.warning, word: 'common.error' },
} as const;

/** A message that stands in the page: told by icon and word, not by colour alone. */
export function Alert({
  kind,
  title,
  children,
  role,
  ref,
}: {
  kind: keyof typeof looks;
  title?: string;
  children?: ReactNode;
  /** Spoken at once by screen readers when it appears. */
  role?: 'alert';
  ref?: Ref<HTMLDivElement>;
}) {
  const { t } = useTranslation();
  const look = looks[kind];
  return (
    <div className={`alert alert-${kind}`} role={role} ref={ref} tabIndex={-1}>
      <Icon shape={look.icon} />
      <div className="alert-body">
        <span className="visually-hidden">{t(look.word)}: </span>
        {title && <p className="alert-title">{title}</p>}
        {children}
      </div>
    </div>
  );
}
