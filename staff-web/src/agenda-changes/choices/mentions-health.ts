/** Beginnings of Italian words and phrases about a person's health. */
const HEALTH_WORDS = [
  'malat',
  'ammalat',
  'influenz',
  'febbr',
  'covid',
  'infortun',
  'ricover',
  'ospedal',
  'gravidanz',
  'maternità',
  'salute',
  'indispo[sn]',
  'sta male',
  'si è sentit[oa] male',
  'visita medica',
  'certificato medico',
  'operazione chirurgica',
  'intervento chirurgico',
];
const HEALTH = new RegExp(String.raw`(?<!\p{L})(${HEALTH_WORDS.join('|')})`, 'iu');

/** Returns whether a reason seems to be about a person's health. Citizens read it, so it must not. */
export function mentionsHealth(reason: string): boolean {
  return HEALTH.test(reason);
}
