/** Markup that is safe to put into a page as it is. */
export class Html {
  readonly markup: string;

  constructor(markup: string) {
    this.markup = markup;
  }
}

/** Markup with every value that is not itself markup shown as plain text: html`<p>${notes}</p>`. */
export function html(parts: TemplateStringsArray, ...values: (string | Html | Html[])[]): Html {
  return new Html(parts.reduce((markup, part, index) => markup + markupOf(values[index - 1] ?? '') + part));
}

function markupOf(value: string | Html | Html[]): string {
  if (value instanceof Html) return value.markup;
  return Array.isArray(value)
    ? value.map(markupOf).join('')
    : value.replace(/[&<>"']/g, (sign) => entities[sign] ?? '');
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
