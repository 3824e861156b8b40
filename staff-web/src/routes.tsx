import { Route, Routes } from 'react-router';
import { AccountPage } from './account/account-page.tsx';
import { HomePage } from './home/home-page.tsx';
import { NotFound } from './look/not-found.tsx';
import { SignedIn } from './session/signed-in.tsx';
import { Shell } from './shell.tsx';
import { ColleaguePage } from './staff/colleague-page.tsx';
import { InvitePage } from './staff/invite-page.tsx';
import { StaffPage } from './staff/staff-page.tsx';
import { ForgottenPasswordPage } from './sign-in/forgotten-password-page.tsx';
import { NewPasswordPage } from './sign-in/new-password-page.tsx';
import { SignInPage } from './sign-in/sign-in-page.tsx';

/** Every page of the staff area, by its address. */
export function Pages() {
  return (
    <Routes>
      <Route path="/accedi" element={<SignInPage />} />
      <Route path="/password-dimenticata" element={<ForgottenPasswordPage />} />
      <Route path="/nuova-password" element={<NewPasswordPage />} />
      <Route element={<SignedIn />}>
        <Route element={<Shell />}>
          <Route index element={<HomePage />} />
          <Route path="/account" element={<AccountPage />} />
          <Route path="/personale" element={<StaffPage />} />
          <Route path="/personale/invita" element={<InvitePage />} />
          <Route path="/personale/:id" element={<ColleaguePage />} />
          <Route path="*" element={<NotFound />} />
        </Route>
      </Route>
    </Routes>
  );
}
