const SIGNS: Record<string, string> = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#x27;': "'", '&amp;': '&' };

/** Returns the text that the HTML part of a mail shows, as one line without the preheader. */
export function toVisibleText(html: string): string {
  const body = html.replace(/^.*<\/head>/s, '');
  const shown = body.replace(/<div [^>]*display:none[^>]*>.*?<\/div>/s, '').replace(/<!--.*?-->/gs, '');
  const decoded = shown.replace(/<[^>]*>/g, ' ').replace(/&(?:lt|gt|quot|#x27|amp);/g, (entity) => SIGNS[entity]!);
  return decoded.replace(/[\s\u00a0]+/g, ' ').trim();
}

/** Returns the preheader of the HTML part of a mail, which only lists of mails show. */
export function readPreheader(html: string): string {
  return /<div [^>]*display:none[^>]*>(.*?)<\/div>/s.exec(html)?.[1] ?? '';
}
