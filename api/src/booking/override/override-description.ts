/** Description of the input fields `override` in the schema. */
export const OVERRIDE =
  'Accepts a time that is over (up to 31 days), outside the opening hours or taken. FORBIDDEN without the permission for this agenda.';
