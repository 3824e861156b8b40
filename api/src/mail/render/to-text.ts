import type { MailBlock } from './blocks.ts';

/** Renders a mail as plain text, with the address of each link written out. */
export function textPart(blocks: MailBlock[]): string {
  return `${blocks.map(paragraph).join('\n\n')}\n`;
}

function paragraph(block: MailBlock): string {
  if ('status' in block) return `${block.status}. ${block.sentence}`;
  if ('day' in block) return `${block.line}, ${block.ends}`;
  if ('detail' in block) return [block.detail, ...block.lines].join('\n');
  if ('title' in block) return block.title;
  if ('heading' in block) return block.heading;
  if ('paragraph' in block) return block.paragraph;
  if ('list' in block) return block.list.map((item) => `- ${item}`).join('\n');
  if ('link' in block) return `${block.link}:\n${block.url}`;
  if ('button' in block) return `${block.button}:\n${block.url}`;
  if ('phone' in block) return block.phone;
  if ('note' in block) return block.note;
  return block.facts.map(([label, value]) => `${label}:${indented(value)}`).join('\n');
}

// Indented, so that no line of a citizen's notes looks like a line of the mail ("Stato: ...").
function indented(value: string): string {
  return value.includes('\n') ? `\n${value.replace(/^/gm, '  ')}` : ` ${value}`;
}
