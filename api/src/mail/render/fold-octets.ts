const longestLine = 75;

/**
 * An iCalendar text with its lines folded at 75 octets, as RFC 5545 section 3.1 wants. The `ics` package folds by
 * characters, so that a line of accented or non-Latin text comes out longer than Outlook and strict readers accept.
 */
export function foldOctets(calendar: string): string {
  const unfolded = calendar.replace(/\r\n[\t ]/g, '');
  return unfolded.split('\r\n').map(foldLine).join('\r\n');
}

function foldLine(line: string): string {
  if (Buffer.byteLength(line) <= longestLine) return line;
  let folded = '';
  let octets = 0;
  for (const character of line) {
    const size = Buffer.byteLength(character);
    if (octets + size > longestLine) {
      folded += '\r\n ';
      octets = 1;
    }
    folded += character;
    octets += size;
  }
  return folded;
}
