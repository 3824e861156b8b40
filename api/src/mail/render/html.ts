/** Markup that is inserted into a page without escaping. */
export class Html {
  readonly markup: string;

  constructor(markup: string) {
    this.markup = markup;
  }
}

/** Template tag that escapes every value except `Html`: html`<p>${notes}</p>`. */
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
