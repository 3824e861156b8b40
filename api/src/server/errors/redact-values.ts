/** The sentences of graphql-js that repeat a value, and what is left of each without it. */
const REPEATING: [RegExp, string][] = [
  // 'Variable "$input" got invalid value { ... } at "input.applicant"; Expected type ...'. A text in a value has its
  // quotes escaped, so that these are the sentence's own.
  [
    /^(Variable "\$\w+") got invalid value .*? at ("\w+(?:\.\w+|\[\d+\])*"); (.*)$/s,
    '$1 got an invalid value at $2; $3',
  ],
  [
    /^(Variable "\$\w+") got invalid value .*?; (?=Expected |Field "|Exactly |\w+: |\w+ cannot )(.*)$/s,
    '$1 got an invalid value; $2',
  ],
  [/(cannot represent (?:an? )?(?:[\w-]+ ){0,4}value): .*$/s, '$1.'],
  [/Value .* does not exist in ("\w+" enum)\..*$/s, 'That value does not exist in $1.'],
  [/(Expected value of type "[^"]+"), found .*$/s, '$1, found another.'],
  [/Field ".*" is not defined by type ("\w+")\..*$/s, 'A field that is given is not defined by type $1.'],
  [/^(Syntax Error: .*?)\b(Name|String|BlockString|Int|Float) ".*$/s, '$1$2.'],
];

/**
 * What is said of a mistake without the value that somebody sent: an error is copied into reports, screenshots and the
 * logs of others, and a value may be a name or a telephone number. Which field it was, and what belongs there, stays.
 */
export function withoutValues(message: string): string {
  return REPEATING.reduce((said, [repeating, left]) => said.replace(repeating, left), message);
}
