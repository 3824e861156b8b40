/** Compares results with the first one and returns a message for each difference. */
export function findDifferences(answers: Record<string, unknown>): string[] {
  const [first, ...others] = Object.entries(answers).map(([name, answer]) => [name, JSON.stringify(answer)] as const);
  return others
    .filter(([, answer]) => answer !== first![1])
    .map(([name, answer]) => `${name} answers otherwise than ${first![0]}: ${differs(first![1], answer)}`);
}

function differs(one: string, other: string): string {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at++;
  return `"${one.slice(Math.max(0, at - 20), at + 20)}" and "${other.slice(Math.max(0, at - 20), at + 20)}"`;
}
