import { useNavigate } from 'react-router';
import type { Arrival } from './list-header.tsx';

/** Goes back to a list, and says there what was done. */
export function useBackTo(list: string): (arrival: Arrival) => void {
  const navigate = useNavigate();
  return (arrival) => void navigate(list, { state: arrival });
}
