import type { ReactNode, Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../icons/icon.tsx';
import { iconPaths } from '../../icons/paths.ts';
import './alert.css';

const KINDS = {
  info: { icon: iconPaths.info, label: 'common.information' },
  success: { icon: iconPaths.done, label: 'common.success' },
  warning: { icon: iconPaths.warning, label: 'common.warning' },
  danger: { icon: iconPaths.warning, label: 'common.error' },
} as const;

/** A message in the page. Its kind is shown by icon and text as well as colour (WCAG 1.4.1). */
export function Alert({
  kind,
  title,
  children,
  role,
  ref,
}: {
  kind: keyof typeof KINDS;
  title?: string;
  children?: ReactNode;
  /** Screen readers announce an alert as soon as it appears. */
  role?: 'alert';
  ref?: Ref<HTMLDivElement>;
}) {
  const { t } = useTranslation();
  const { icon, label } = KINDS[kind];
  return (
    <div className={`alert alert-${kind}`} role={role} ref={ref} tabIndex={-1}>
      <Icon shape={icon} />
      <div className="alert-body">
        <span className="visually-hidden">{`${t(label)}: `}</span>
        {title && <p className="alert-title">{title}</p>}
        {children}
      </div>
    </div>
  );
}
