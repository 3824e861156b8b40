import type { Piece } from '../mails/booking-content.ts';

/** A mail for those who read plain text: whole on its own, links written out. */
export function textPart(pieces: Piece[]): string {
  return `${pieces.map(paragraph).join('\n\n')}\n`;
}

function paragraph(piece: Piece): string {
  if ('heading' in piece) return piece.heading;
  if ('paragraph' in piece) return piece.paragraph;
  if ('list' in piece) return piece.list.map((item) => `- ${item}`).join('\n');
  if ('link' in piece) return `${piece.link}:\n${piece.url}`;
  return piece.facts.map(([label, value]) => `${label}:${indented(value)}`).join('\n');
}

// So that no line of a citizen's notes looks like one of ours ("Stato: ...").
function indented(value: string): string {
  return value.includes('\n') ? `\n${value.replace(/^/gm, '  ')}` : ` ${value}`;
}
