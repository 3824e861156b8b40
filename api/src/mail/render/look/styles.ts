import type { CSSProperties } from 'react';
import type { StatusTone } from '../blocks.ts';

/** Header colour of a municipality that has chosen none; white text on it has a contrast of 5.6:1. */
export const DEFAULT_COLOR = '#0066cc';

const FONT = "'Titillium Web',Arial,Helvetica,sans-serif";
const INK = '#17324d';
const MUTED = '#4c6075';

/** Colours of the states on their ground; each has a contrast of at least 7:1. */
export const TONES: Record<StatusTone, { sign: string; style: CSSProperties }> = {
  good: { sign: '✓', style: { backgroundColor: '#e3f4ec', color: '#00593b' } },
  waiting: { sign: '!', style: { backgroundColor: '#fdf1dc', color: '#734400' } },
  bad: { sign: '×', style: { backgroundColor: '#fbe9ec', color: '#8f1d2e' } },
  neutral: { sign: 'i', style: { backgroundColor: '#e8eef5', color: INK } },
};

/**
 * Inline styles of a mail, because some mail programs drop style sheets. The classes beside them serve dark mode and
 * phones (`style-sheet.ts`). Objects are shared by all mails.
 */
export const STYLES = {
  page: { margin: 0, padding: '24px 0', backgroundColor: '#eef3f9', fontFamily: FONT },
  preheader: { display: 'none', maxHeight: 0, maxWidth: 0, overflow: 'hidden', opacity: 0, lineHeight: '1px' },
  card: { width: '100%', maxWidth: 600, margin: '0 auto', backgroundColor: '#ffffff' },
  crest: { padding: '12px 0 12px 24px' },
  crestImage: { borderRadius: 4, display: 'block' },
  status: { padding: '12px 24px', fontSize: 17, lineHeight: '24px' },
  content: { padding: '24px 24px 16px', fontSize: 17, lineHeight: '26px', overflowWrap: 'anywhere' },
  foot: { padding: '16px 24px', backgroundColor: '#f3f6fb', overflowWrap: 'anywhere' },
  title: { color: INK, fontSize: 26, lineHeight: '32px', fontWeight: 600, margin: '0 0 16px' },
  appointment: { color: INK, fontSize: 26, lineHeight: '32px', fontWeight: 600, margin: '0 0 16px' },
  year: { color: MUTED, fontWeight: 400 },
  time: { fontSize: 56, lineHeight: '64px' },
  timeOff: { fontSize: 56, lineHeight: '64px', color: MUTED, fontWeight: 400, textDecoration: 'line-through' },
  ends: { color: MUTED, fontSize: 17, fontWeight: 400 },
  heading: {
    color: INK,
    fontSize: 20,
    lineHeight: '26px',
    fontWeight: 600,
    margin: '24px 0 8px',
    padding: '20px 0 0',
    borderTop: '1px solid #d5dde6',
  },
  paragraph: { color: INK, margin: '0 0 16px' },
  linkLine: { color: INK, margin: 0 },
  muted: { color: MUTED },
  facts: { color: INK, margin: '0 0 16px' },
  term: { color: MUTED },
  value: { margin: '0 0 8px' },
  list: { color: INK, margin: '0 0 16px', padding: '0 0 0 24px' },
  item: { margin: '0 0 8px' },
  action: { margin: '8px 0 16px' },
  note: { color: MUTED, fontSize: 15, lineHeight: '22px', margin: 0 },
} satisfies Record<string, CSSProperties>;

/** Styles in the colour of a municipality, whose contrast with white is at least 4.5:1. */
export type ColorStyles = Record<'header' | 'time' | 'button' | 'link' | 'phone', CSSProperties>;

const byColor = new Map<string, ColorStyles>();
const MAX_COLORS = 1_000;

/** Returns the styles in a colour; they are created once. */
export function getColorStyles(color: string): ColorStyles {
  const styles = byColor.get(color) ?? createColorStyles(color);
  if (byColor.size >= MAX_COLORS) byColor.clear();
  byColor.set(color, styles);
  return styles;
}

function createColorStyles(color: string): ColorStyles {
  const link = { color, fontWeight: 600, textDecoration: 'underline', display: 'inline-block', padding: '9px 0' };
  const name = { color: '#ffffff', fontSize: 18, lineHeight: '24px', fontWeight: 600, padding: '20px 24px' };
  const white = { color: '#ffffff', fontSize: 17, fontWeight: 600, textAlign: 'center', borderRadius: 8 } as const;
  return {
    header: { ...name, backgroundColor: color },
    time: { ...STYLES.time, color },
    button: { ...white, backgroundColor: color, padding: '14px 28px' },
    link,
    phone: { ...link, fontSize: 20, padding: '8px 0' },
  };
}
