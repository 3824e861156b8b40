import { type ReactNode, useEffect, useEffectEvent } from 'react';
import { createPortal } from 'react-dom';
import './print-sheet.css';

/** A sheet of paper: asks the browser to print it, and nothing of the page around it. */
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
