import { toCrestPath } from '../../catalogue/municipality/crest-path.ts';
import type { Municipality } from '../../db/entities/catalogue/municipality.ts';
import { toStylePath } from './appearance-style.ts';

const ICONS = /<link rel="(?:icon|apple-touch-icon)"[^>]*>/g;
const THEME_COLOR = /(<meta name="theme-color" content=")[^"]*/;

/** Inserts the favicon and the style sheet of the municipality into the head of a page. */
export function insertAppearance(page: string, municipality: Pick<Municipality, 'crestHash' | 'color'>): string {
  const { crestHash, color } = municipality;
  const style = toStylePath(municipality);
  if (style === null) return page;
  const crest = toCrestPath(crestHash ?? null);
  const icons = crest === null ? '' : `<link rel="icon" href="${crest}"><link rel="apple-touch-icon" href="${crest}">`;
  const head = `${icons}<link rel="stylesheet" href="${style}"></head>`;
  const withHead = (crest === null ? page : page.replaceAll(ICONS, '')).replace('</head>', head);
  return color == null ? withHead : withHead.replace(THEME_COLOR, `$1${color}`);
}
