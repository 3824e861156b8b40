/** The control that suits a list: few choices are laid out, some go in a menu, many need a search. */
export type Control = 'radios' | 'menu' | 'search';

/** Picks the control by how many there are to choose from. */
export function chooseControl(count: number): Control {
  if (count <= 5) return 'radios';
  return count <= 10 ? 'menu' : 'search';
}
