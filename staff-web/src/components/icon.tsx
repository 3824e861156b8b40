/** SVG paths. Icons are decorative: each stands beside a text. */
const PATHS = {
  arrived: 'M9 11a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM2 21v-2a5 5 0 0 1 5-5h4M14 18l3 3 5-6',
  person: 'M12 11a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM4 21v-1a6 6 0 0 1 6-6h4a6 6 0 0 1 6 6v1',
  done: 'M4 12.5l5 5L20 6.5',
  noShow: 'M9 11a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM2 21v-2a5 5 0 0 1 5-5h4M15.5 15.5l5.5 5.5M21 15.5L15.5 21',
  waiting: 'M6 3h12M6 21h12M7 3v4l5 5 5-5V3M7 21v-4l5-5 5 5v4',
  phone: 'M5 3h4l2 5-2.5 1.5a12 12 0 0 0 6 6L16 13l5 2v4a2 2 0 0 1-2 2A16 16 0 0 1 3 5a2 2 0 0 1 2-2z',
  desk: 'M3 18h18M5 18a7 7 0 0 1 14 0M12 11V8M10 7h4',
  note: 'M6 3h9l4 4v14H6zM9 11h7M9 15h7',
  internalNote: 'M4 4h16v11l-5 5H4zM15 20v-5h5',
  elsewhere: 'M12 21s7-6.2 7-11a7 7 0 0 0-14 0c0 4.8 7 11 7 11zM12 12.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5z',
  override: 'M12 3l10 18H2L12 3zM12 10v5M12 18h.01',
  cancelled: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM6 6l12 12',
  expected: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM12 7v5l3.5 2',
  plus: 'M12 5v14M5 12h14',
  close: 'M6 6l12 12M18 6L6 18',
  back: 'M15 5l-7 7 7 7',
  forward: 'M9 5l7 7-7 7',
  search: 'M10.5 17a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13zM15.5 15.5L21 21',
  print: 'M7 9V3h10v6M7 17H4V9h16v8h-3M7 14h10v7H7z',
  download: 'M12 3v12M7 11l5 5 5-5M4 20h16',
  calendar: 'M4 6h16v14H4zM4 10h16M8 3v4M16 3v4',
  move: 'M12 3v18M3 12h18M9 6l3-3 3 3M9 18l3 3 3-3M6 9l-3 3 3 3M18 9l3 3-3 3',
  mail: 'M3 6h18v12H3zM3 7l9 7 9-7',
  list: 'M8 6h12M8 12h12M8 18h12M4 6h.01M4 12h.01M4 18h.01',
  question: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM9.5 9.5a2.5 2.5 0 1 1 3.5 2.3c-.7.3-1 .9-1 1.7M12 17h.01',
  tag: 'M3 11V3h8l10 10-8 8L3 11zM7.5 7.5h.01',
  closed: 'M4 6h16v14H4zM8 3v4M16 3v4M9.5 11l5 5M14.5 11l-5 5',
  people:
    'M9 11a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM2 21v-2a5 5 0 0 1 5-5h4a5 5 0 0 1 5 5v2M16 3.5a4 4 0 0 1 0 7M18 14.5a5 5 0 0 1 4 4.5v2',
  building: 'M5 21V3h14v18M3 21h18M9 7h2M13 7h2M9 11h2M13 11h2M10 21v-5h4v5',
  chart: 'M4 20h16M7 16v-5M12 16V5M17 16V9',
  settings: 'M4 7h10M18 7h2M4 17h2M10 17h10M16 9a2 2 0 1 0 0-4 2 2 0 0 0 0 4zM8 19a2 2 0 1 0 0-4 2 2 0 0 0 0 4z',
  shield: 'M12 3l8 3v6c0 5-3.5 8-8 9-4.500-1-8-4-8-9V6z',
  rowsCompact: 'M4 5h16M4 9h16M4 13h16M4 17h16M4 21h16',
  rowsNormal: 'M4 6h16M4 12h16M4 18h16',
  rowsRoomy: 'M4 8h16M4 18h16',
  offline:
    'M3 3l18 18M8.5 16.5a5 5 0 0 1 7 0M5 13a10 10 0 0 1 5-2.7M19 13a10 10 0 0 0-3-2M2 9a16 16 0 0 1 5-3.2M22 9a16 16 0 0 0-11-4M12 20h.01',
} as const;

export type IconName = keyof typeof PATHS;

/** Decorative icon, hidden from screen readers. */
export function Icon({ name, size = 16 }: { name: IconName; size?: number }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="2.2"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      <path d={PATHS[name]} />
    </svg>
  );
}
