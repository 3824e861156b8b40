import { useEffect, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useMunicipality } from '../../municipality/municipality-context.ts';

/** A page under its name, which the window has too; `arrived` when a button led here, so that its heading is read. */
export function TitledPage({
  title,
  arrived = false,
  children,
}: {
  title: string;
  arrived?: boolean;
  children: ReactNode;
}) {
  const { t } = useTranslation();
  const { name } = useMunicipality();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = t('title.page', { page: title, municipality: name });
    if (!arrived) return;
    globalThis.scrollTo(0, 0);
    heading.current?.focus({ preventScroll: true });
  }, [t, title, name, arrived]);
  return (
    <>
      <h1 ref={heading} tabIndex={-1}>
        {title}
      </h1>
      {children}
    </>
  );
}
