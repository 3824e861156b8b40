import type { ReactNode } from 'react';
import './summary-list.css';

/** Rows of name and value, as on a receipt; rows without a value are left out. */
export function SummaryList({ rows }: { rows: ReadonlyArray<readonly [name: string, value: ReactNode]> }) {
  return (
    <dl className="summary-list">
      {rows
        .filter(([, value]) => value !== null && value !== '')
        .map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
}
