import { PasswordInput, type PasswordInputProps } from '@mantine/core';
import { useTranslation } from 'react-i18next';

/** Where a password is chosen, with what makes a good one said beforehand. */
export function NewPasswordInput(props: PasswordInputProps) {
  const { t } = useTranslation();
  return (
    <PasswordInput
      label={t('newPassword.label')}
      description={t('newPassword.hint')}
      autoComplete="new-password"
      visibilityToggleButtonProps={{ 'aria-label': t('signIn.showPassword'), tabIndex: 0 }}
      {...props}
    />
  );
}

/** Long enough to be a password; the server says the rest. */
export function isPasswordLongEnough(password: string): boolean {
  return password.length >= 12;
}
