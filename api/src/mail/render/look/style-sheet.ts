/** Colours of dark mode by class; the header and the button keep the colour of the municipality. */
const DARK: [selector: string, declarations: string][] = [
  ['page', 'background-color:#0b141d'],
  ['page>table>tbody>tr>td', 'background-color:#0b141d'],
  ['card', 'background-color:#15202b'],
  ['ink', 'color:#e8eef5'],
  ['muted', 'color:#a9b8c7'],
  ['line', 'border-color:#3a4a59'],
  ['link', 'color:#8ec5ff'],
  ['foot', 'background-color:#101a24'],
  ['good', 'background-color:#0f3325;color:#a5e6c8'],
  ['waiting', 'background-color:#3d2a08;color:#ffd591'],
  ['bad', 'background-color:#42161d;color:#ffb3bd'],
  ['neutral', 'background-color:#22303d;color:#e8eef5'],
];

const PHONE = `.page>table>tbody>tr>td{padding:0!important}.button{display:block!important}`;

/** Style sheet of a mail: dark mode, also of Outlook on the web, and a button as wide as a phone. */
export const STYLE_SHEET = [
  ':root{color-scheme:light dark;supported-color-schemes:light dark}',
  `@media (prefers-color-scheme:dark){${toRules('')}}`,
  toRules('[data-ogsc] '),
  `@media (max-width:480px){${PHONE}}`,
].join('');

/** Style sheet of Outlook on Windows, which knows neither a greatest width nor inherited fonts. */
export const OUTLOOK_STYLE_SHEET =
  '<!--[if mso]><style>.card{width:600px!important}' +
  'td,p,a,h1,h2,li,dt,dd{font-family:Arial,sans-serif!important}</style><![endif]-->';

function toRules(prefix: string): string {
  return DARK.map(([selector, declarations]) => {
    const important = declarations.replaceAll(';', '!important;');
    return `${prefix}.${selector}{${important}!important}`;
  }).join('');
}
