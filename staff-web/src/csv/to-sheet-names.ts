const MAX_SHEET_NAME_LENGTH = 31;

/** Returns valid sheet names: at most 31 characters, without reserved characters, unique without regard to case. */
export function toSheetNames(names: readonly string[]): string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    const plain =
      name
        .replaceAll(/[\\/?*[\]:']/g, ' ')
        .trim()
        .slice(0, MAX_SHEET_NAME_LENGTH) || '-';
    let free = plain;
    for (let i = 2; taken.has(free.toLowerCase()); i++) free = `${plain.slice(0, MAX_SHEET_NAME_LENGTH - 4)} (${i})`;
    taken.add(free.toLowerCase());
    return free;
  });
}
