import type { UseFormReturnType } from '@mantine/form';
import type { InvalidInputFragment } from '../gql/graphql.ts';
import { focusFirstInvalid } from './field-errors.ts';

/**
 * Shows the validation errors of a response beside the form's inputs. Errors of list items are shown beside the list.
 */
export function showFieldErrors<Values extends Record<string, unknown>>(
  form: UseFormReturnType<Values>,
  { errors }: InvalidInputFragment,
): void {
  const fieldErrors = Object.fromEntries(
    errors.map(({ path, message }) => {
      const [field = path, entry] = path.split('.');
      return [field, entry === undefined ? message : `${Number(entry) + 1}: ${message}`];
    }),
  );
  form.setErrors(fieldErrors);
  focusFirstInvalid(form, fieldErrors);
}
