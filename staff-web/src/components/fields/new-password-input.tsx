import { PasswordInput, type PasswordInputProps } from '@mantine/core';
import { useTranslation } from 'react-i18next';

/** Input for a new password, with the password rules as a hint. */
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

/** Validates the minimum length. The server validates the rest. */
export function isPasswordLongEnough(password: string): boolean {
  return password.length >= 12;
}
