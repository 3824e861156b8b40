const FENCE = /^( *)(`{3,})[^\n]*\n([\s\S]*?)^ *\2[^\n]*$/gm;
const CODE_SPAN = /(`+)(?!`)([\s\S]*?[^`])\1(?!`)/g;

/** Returns the text of each code span and each fenced block. */
export function codeOf(markdown) {
  const fenced = [...markdown.matchAll(FENCE)].map(([, , , code]) => code);
  const spans = [...markdown.replace(FENCE, '').matchAll(CODE_SPAN)].map(([, , code]) => code.trim());
  return { fenced, spans };
}

/** Returns the targets of links and images, in Markdown and HTML; code is ignored. */
export function linksOf(markdown) {
  const prose = markdown.replace(FENCE, '').replace(CODE_SPAN, '');
  return [
    ...[...prose.matchAll(/\]\(<?([^)\s>]+)>?(?:\s+"[^"]*")?\)/g)].map(([, target]) => target),
    ...[...prose.matchAll(/<(?:img|a)\b[^>]*?\s(?:src|href)="([^"]+)"/g)].map(([, target]) => target),
  ];
}

/** Returns the level and the text of each heading. */
export function headingsOf(markdown) {
  return [...markdown.replace(FENCE, '').matchAll(/^(#{1,6}) +(.+?) *#*$/gm)].map(([, marks, text]) => ({
    level: marks.length,
    text,
  }));
}

/** Returns the anchors of a document's headings, as GitHub and GitLab build them. */
export function anchorsOf(markdown) {
  const anchors = new Set();
  for (const { text } of headingsOf(markdown)) {
    const anchor = toAnchor(text);
    let unique = anchor;
    for (let count = 1; anchors.has(unique); count++) unique = `${anchor}-${count}`;
    anchors.add(unique);
  }
  return anchors;
}

function toAnchor(heading) {
  return heading
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}\s_-]/gu, '')
    .trim()
    .replace(/\s/g, '-');
}
