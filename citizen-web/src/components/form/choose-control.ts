/** The control of a choice: radio cards, a select menu, or radio cards with a search field. */
export type Control = 'radios' | 'menu' | 'search';

/** Returns the control for a number of options. */
export function chooseControl(count: number): Control {
  if (count <= 5) return 'radios';
  return count <= 10 ? 'menu' : 'search';
}
