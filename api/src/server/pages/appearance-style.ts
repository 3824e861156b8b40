import { toCrestPath } from '../../catalogue/municipality/crest-path.ts';
import type { Municipality } from '../../db/entities/catalogue/municipality.ts';
import { contrastWithWhite, MIN_CONTRAST } from '../../municipality/appearance/color-contrast.ts';

const NAME = /^(none|[0-9a-f]{64})-(none|[0-9a-f]{6})$/;

/** Returns the path of the style sheet of a municipality; null if it has neither crest nor colour. */
export function toStylePath({ crestHash, color }: Pick<Municipality, 'crestHash' | 'color'>): string | null {
  if (crestHash == null && color == null) return null;
  return `/aspetto/${crestHash ?? 'none'}-${color?.slice(1) ?? 'none'}.css`;
}

/**
 * Returns the style sheet that a path names, or null. It draws the crest over the emblem and colours the headers of
 * both web apps, so that neither needs a script for it. Buttons and links keep the default colours.
 */
export function toStyleSheet(name: string): string | null {
  const [, crest, color] = NAME.exec(name) ?? [];
  if (crest === undefined || color === undefined) return null;
  if (color !== 'none' && contrastWithWhite(`#${color}`) < MIN_CONTRAST) return null;
  return `${crest === 'none' ? '' : crestRules(crest)}${color === 'none' ? '' : colorRules(`#${color}`)}`;
}

function crestRules(hash: string): string {
  return `.emblem{background:url("${toCrestPath(hash)}") center/contain no-repeat}.emblem>*{display:none}\n`;
}

function colorRules(color: string): string {
  const dark = darken(color, 0.8);
  return `:root{--comune-color:${color};--comune-color-dark:${dark};--comune-color-darkest:${darken(color, 0.6)}}
.it-header-center-wrapper{background-color:${color}}
.it-header-slim-wrapper{background-color:${dark}}
`;
}

function darken(color: string, share: number): string {
  const parts = [1, 3, 5].map((at) => Math.round(Number.parseInt(color.slice(at, at + 2), 16) * share));
  return `#${parts.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
}
