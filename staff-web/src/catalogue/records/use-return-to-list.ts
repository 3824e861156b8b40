import { useNavigate } from 'react-router';
import type { ListNotice } from './list-header.tsx';

/** Goes back to a list, and says there what was done. */
export function useReturnToList(list: string): (notice: ListNotice) => void {
  const navigate = useNavigate();
  return (notice) => void navigate(list, { state: notice });
}
