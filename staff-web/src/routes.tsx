import { lazy } from 'react';
import { Route, Routes } from 'react-router';
import { NotFound } from './components/not-found.tsx';
import { PlacesProvider } from './places/places-provider.tsx';
import { RequiredSecondFactor } from './required-second-factor.tsx';
import { RequireRole } from './session/require-role.tsx';
import { RequireSession } from './session/require-session.tsx';
import { StartPage } from './setup/start-page.tsx';
import { Shell } from './shell.tsx';
import { ForgottenPasswordPage } from './sign-in/forgotten-password-page.tsx';
import { NewPasswordPage } from './sign-in/new-password-page.tsx';
import { SignInPage } from './sign-in/sign-in-page.tsx';

const AccountPage = lazy(async () => ({ default: (await import('./account/account-page.tsx')).AccountPage }));
const AuditPage = lazy(async () => ({ default: (await import('./audit/audit-page.tsx')).AuditPage }));
const AgendaPage = lazy(async () => ({ default: (await import('./agenda/agenda-page.tsx')).AgendaPage }));
const BlockedSlotsPage = lazy(async () => ({
  default: (await import('./blocked-slots/blocked-slots-page.tsx')).BlockedSlotsPage,
}));
const BookingActionsProvider = lazy(async () => ({
  default: (await import('./booking-actions-provider.tsx')).BookingActionsProvider,
}));
const ClosuresPage = lazy(async () => ({ default: (await import('./closures/closures-page.tsx')).ClosuresPage }));
const StaffMemberPage = lazy(async () => ({
  default: (await import('./staff/staff-member-page.tsx')).StaffMemberPage,
}));
const DayListPage = lazy(async () => ({ default: (await import('./agenda/day-list/day-list-page.tsx')).DayListPage }));
const SearchPage = lazy(async () => ({ default: (await import('./bookings/search/search-page.tsx')).SearchPage }));
const OpeningHoursPage = lazy(async () => ({
  default: (await import('./opening-hours/opening-hours-page.tsx')).OpeningHoursPage,
}));
const BatchPage = lazy(async () => ({ default: (await import('./invitations/batch/batch-page.tsx')).BatchPage }));
const InvitationsPage = lazy(async () => ({
  default: (await import('./invitations/invitations-page.tsx')).InvitationsPage,
}));
const NewInvitationPage = lazy(async () => ({
  default: (await import('./invitations/new-invitation-page.tsx')).NewInvitationPage,
}));
const AddPersonPage = lazy(async () => ({
  default: (await import('./waiting-list/add/add-person-page.tsx')).AddPersonPage,
}));
const WaitingListPage = lazy(async () => ({
  default: (await import('./waiting-list/waiting-list-page.tsx')).WaitingListPage,
}));
const WaitingListsPage = lazy(async () => ({
  default: (await import('./waiting-list/waiting-lists-page.tsx')).WaitingListsPage,
}));
const InviteStaffPage = lazy(async () => ({
  default: (await import('./staff/invite-staff-page.tsx')).InviteStaffPage,
}));
const MunicipalityPage = lazy(async () => ({
  default: (await import('./municipality/municipality-page.tsx')).MunicipalityPage,
}));
const StatisticsPage = lazy(async () => ({
  default: (await import('./statistics/statistics-page.tsx')).StatisticsPage,
}));
const OperatorPage = lazy(async () => ({
  default: (await import('./catalogue/operators/operator-page.tsx')).OperatorPage,
}));
const OperatorsPage = lazy(async () => ({
  default: (await import('./catalogue/operators/operators-page.tsx')).OperatorsPage,
}));
const PlacePage = lazy(async () => ({ default: (await import('./catalogue/places/place-page.tsx')).PlacePage }));
const PlacesPage = lazy(async () => ({ default: (await import('./catalogue/places/places-page.tsx')).PlacesPage }));
const PrivacyPage = lazy(async () => ({ default: (await import('./privacy/privacy-page.tsx')).PrivacyPage }));
const ServicePage = lazy(async () => ({
  default: (await import('./catalogue/services/service-page.tsx')).ServicePage,
}));
const ServicesPage = lazy(async () => ({
  default: (await import('./catalogue/services/services-page.tsx')).ServicesPage,
}));
const SetupPage = lazy(async () => ({ default: (await import('./setup/setup-page.tsx')).SetupPage }));
const StaffPage = lazy(async () => ({ default: (await import('./staff/staff-page.tsx')).StaffPage }));
const ExplanationPage = lazy(async () => ({
  default: (await import('./availability-explanation/explanation-page.tsx')).ExplanationPage,
}));

/** All routes of the staff area. */
export function AppRoutes() {
  return (
    <Routes>
      <Route path="/accedi" element={<SignInPage />} />
      <Route path="/password-dimenticata" element={<ForgottenPasswordPage />} />
      <Route path="/nuova-password" element={<NewPasswordPage />} />
      <Route
        element={<RequireSession renderSecondFactor={(onEnabled) => <RequiredSecondFactor onEnabled={onEnabled} />} />}
      >
        {/* Without the menu: the redirect would override a link that is followed at the same time. */}
        <Route index element={<StartPage />} />
        <Route element={<Shell />}>
          <Route path="/account" element={<AccountPage />} />
          <Route element={<RequireRole roles={['ADMIN']} />}>
            <Route path="/inizio" element={<SetupPage />} />
            <Route path="/comune" element={<MunicipalityPage />} />
            <Route path="/personale" element={<StaffPage />} />
            <Route path="/personale/invita" element={<InviteStaffPage />} />
            <Route path="/personale/:id" element={<StaffMemberPage />} />
          </Route>
          <Route element={<PlacesProvider />}>
            <Route element={<BookingActionsProvider />}>
              <Route path="/agenda" element={<AgendaPage />} />
              <Route path="/agenda/elenco" element={<DayListPage />} />
              <Route path="/prenotazioni" element={<SearchPage />} />
              <Route path="/perche" element={<ExplanationPage />} />
              <Route element={<RequireRole roles={['ADMIN']} />}>
                <Route path="/registro" element={<AuditPage />} />
                <Route path="/privacy" element={<PrivacyPage />} />
              </Route>
            </Route>
            <Route path="/lista-attesa" element={<WaitingListsPage />} />
            <Route path="/lista-attesa/aggiungi" element={<AddPersonPage />} />
            <Route path="/lista-attesa/:id" element={<WaitingListPage />} />
            <Route path="/blocchi" element={<BlockedSlotsPage />} />
            <Route element={<RequireRole roles={['ADMIN', 'MANAGER']} />}>
              <Route path="/inviti" element={<InvitationsPage />} />
              <Route path="/inviti/nuovo" element={<NewInvitationPage />} />
              <Route path="/inviti/:id" element={<BatchPage />} />
              <Route path="/orari" element={<OpeningHoursPage />} />
              <Route path="/chiusure" element={<ClosuresPage />} />
              <Route path="/servizi" element={<ServicesPage />} />
              <Route path="/servizi/nuovo" element={<ServicePage />} />
              <Route path="/servizi/:id" element={<ServicePage />} />
              <Route path="/uffici" element={<PlacesPage />} />
              <Route path="/uffici/nuovo" element={<PlacePage />} />
              <Route path="/uffici/:id" element={<PlacePage />} />
              <Route path="/operatori" element={<OperatorsPage />} />
              <Route path="/operatori/nuovo" element={<OperatorPage />} />
              <Route path="/operatori/:id" element={<OperatorPage />} />
              <Route path="/statistiche" element={<StatisticsPage />} />
            </Route>
          </Route>
          <Route path="*" element={<NotFound />} />
        </Route>
      </Route>
    </Routes>
  );
}
