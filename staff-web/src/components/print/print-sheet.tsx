import { type ReactNode, useEffect, useEffectEvent } from 'react';
import { createPortal } from 'react-dom';
import './print-sheet.css';

/** Prints its children alone, without the rest of the page. */
export function PrintSheet({ children, onPrinted }: { children: ReactNode; onPrinted(): void }) {
  const printed = useEffectEvent(onPrinted);
  useEffect(() => {
    document.body.dataset['printing'] = 'sheet';
    const frame = requestAnimationFrame(() => {
      globalThis.print();
      printed();
    });
    return () => {
      cancelAnimationFrame(frame);
      delete document.body.dataset['printing'];
    };
  }, []);
  return createPortal(<div className="print-sheet">{children}</div>, document.body);
}
