import { Button } from '@mantine/core';
import { Link } from 'react-router';

/** Link to the form for a new record. */
export function AddButton({ to, label }: { to: string; label: string }) {
  return (
    <Button component={Link} to={to}>
      {label}
    </Button>
  );
}
