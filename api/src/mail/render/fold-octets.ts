const longestLine = 75;

/**
 * Folds the lines of an iCalendar text at 75 octets (RFC 5545, 3.1). The `ics` package folds by characters, so lines
 * with accented or non-Latin text would be too long for Outlook and strict parsers.
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
