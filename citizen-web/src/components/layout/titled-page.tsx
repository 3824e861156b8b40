import { useEffect, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useMunicipality } from '../../municipality/municipality-context.ts';

/** A page whose title is also the document's; `focusHeading` moves the focus to the heading after an action. */
export function TitledPage({
  title,
  focusHeading = false,
  children,
}: {
  title: string;
  focusHeading?: boolean;
  children: ReactNode;
}) {
  const { t } = useTranslation();
  const { name } = useMunicipality();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = t('title.page', { page: title, municipality: name });
    if (!focusHeading) return;
    globalThis.scrollTo(0, 0);
    heading.current?.focus({ preventScroll: true });
  }, [t, title, name, focusHeading]);
  return (
    <>
      <h1 ref={heading} tabIndex={-1}>
        {title}
      </h1>
      {children}
    </>
  );
}
