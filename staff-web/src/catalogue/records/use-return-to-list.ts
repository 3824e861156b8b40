import { useNavigate } from 'react-router';
import type { ListNotice } from './list-header.tsx';

/** Returns a function that navigates to a list and shows a notice there. */
export function useReturnToList(list: string): (notice: ListNotice) => void {
  const navigate = useNavigate();
  return (notice) => void navigate(list, { state: notice });
}
