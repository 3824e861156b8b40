/** Messages of graphql-js that repeat an input value, each with its replacement. */
const REDACTIONS: [RegExp, string][] = [
  // 'Variable "$input" got invalid value { ... } at "input.applicant"; Expected type ...'. Quotes inside the value are
  // escaped, so the unescaped quotes delimit the path.
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
 * Returns a validation message without the input value, which may be a name or a phone number and would reach reports,
 * screenshots and logs. The field and the expected type stay.
 */
export function redactValues(message: string): string {
  return REDACTIONS.reduce((redacted, [pattern, replacement]) => redacted.replace(pattern, replacement), message);
}
