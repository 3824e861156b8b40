
      export type PossibleTypesResultData = {
  "possibleTypes": {
    "AcceptSlotOfferResult": [
      "AcceptSlotOfferSuccess",
      "InvalidInput",
      "LinkNotValid",
      "OfferClosed",
      "TooManyBookings"
    ],
    "AddClosureResult": [
      "AddClosureSuccess",
      "InvalidInput",
      "ProposedTimeTaken",
      "ResolutionRequired"
    ],
    "AddToWaitingListResult": [
      "AddToWaitingListSuccess",
      "InvalidInput"
    ],
    "BlockSlotsResult": [
      "BlockSlotsSuccess",
      "InvalidInput",
      "ProposedTimeTaken",
      "ResolutionRequired"
    ],
    "BlockedTimesResult": [
      "BlockedTimes",
      "InvalidInput"
    ],
    "BookOnBehalfResult": [
      "InvalidInput",
      "SlotNotOffered",
      "SlotTaken",
      "StaffBookingSuccess"
    ],
    "BookResult": [
      "BookSuccess",
      "InvalidInput",
      "InvitationClosed",
      "InvitationUsed",
      "ServiceChanged",
      "SlotNotOffered",
      "SlotTaken",
      "TooManyBookings"
    ],
    "CancelBookingResult": [
      "BookingClosed",
      "BookingNotFound",
      "CancelBookingSuccess",
      "TooLateToCancel"
    ],
    "ChangeBlockedSlotResult": [
      "BlockedSlotConflict",
      "ChangeBlockedSlotSuccess",
      "InvalidInput",
      "ProposedTimeTaken",
      "ResolutionRequired"
    ],
    "ChangeInvitationResult": [
      "ChangeInvitationSuccess",
      "InvalidInput",
      "InvitationConflict"
    ],
    "ChangeMunicipalityResult": [
      "ChangeMunicipalitySuccess",
      "InvalidInput",
      "MunicipalityConflict"
    ],
    "ChangeOperatorResult": [
      "CapacityInUse",
      "InvalidInput",
      "OperatorConflict",
      "OperatorSuccess"
    ],
    "ChangePasswordResult": [
      "ChangePasswordSuccess",
      "InvalidInput",
      "TooManyAttempts"
    ],
    "ChangePlaceResult": [
      "InvalidInput",
      "PlaceConflict",
      "PlaceSuccess"
    ],
    "ChangeServiceResult": [
      "InvalidInput",
      "ServiceConflict",
      "ServiceSuccess"
    ],
    "ChangeStaffAccessResult": [
      "InvalidInput",
      "LastAdministratorProblem",
      "StaffMemberConflict",
      "StaffMemberNotFound",
      "StaffMemberSuccess"
    ],
    "CheckInvitationListResult": [
      "CheckedInvitationList",
      "InvalidInput"
    ],
    "CloseOnHolidayResult": [
      "CloseOnHolidaySuccess",
      "InvalidInput",
      "ProposedTimeTaken",
      "ResolutionRequired"
    ],
    "ConfirmBookingResult": [
      "BookingNotFound",
      "ConfirmBookingSuccess",
      "ConfirmationExpired"
    ],
    "ConfirmEmailChangeResult": [
      "BookingClosed",
      "ConfirmEmailChangeSuccess",
      "LinkNotValid"
    ],
    "ConfirmSecondFactorResult": [
      "ConfirmSecondFactorSuccess",
      "InvalidInput"
    ],
    "ConfirmWatchRequestResult": [
      "LinkNotValid",
      "WatchRequestClosed",
      "WatchRequestSuccess"
    ],
    "CopyOwnDataResult": [
      "CopyDataSuccess",
      "LinkNotValid"
    ],
    "CopyPersonalDataResult": [
      "CopyDataSuccess",
      "InvalidInput"
    ],
    "CorrectBookingResult": [
      "BookingChanged",
      "BookingClosed",
      "BookingNotFound",
      "CorrectBookingSuccess",
      "InvalidInput"
    ],
    "DeclineSlotOfferResult": [
      "LinkNotValid",
      "OfferClosed",
      "WatchRequestSuccess"
    ],
    "DisableStaffResult": [
      "LastAdministratorProblem",
      "StaffMemberNotFound",
      "StaffMemberSuccess"
    ],
    "EraseOwnDataResult": [
      "EraseDataSuccess",
      "LinkNotValid"
    ],
    "ErasePersonalDataResult": [
      "EraseDataSuccess",
      "InvalidInput"
    ],
    "ExtendHoldResult": [
      "ExtendHoldSuccess",
      "HoldEnded",
      "HoldExtendedAlready"
    ],
    "HoldTimeResult": [
      "HoldTimeSuccess",
      "InvalidInput",
      "SlotNotOffered",
      "SlotTaken",
      "TimesNotHeld",
      "TooManyHolds"
    ],
    "InviteResult": [
      "InvalidInput",
      "InviteSuccess"
    ],
    "InviteStaffResult": [
      "AlreadyInvited",
      "InvalidInput",
      "StaffMemberSuccess"
    ],
    "JoinWaitingListResult": [
      "InvalidInput",
      "JoinWaitingListSuccess"
    ],
    "LeaveWaitingListResult": [
      "LinkNotValid",
      "WatchRequestClosed",
      "WatchRequestSuccess"
    ],
    "NoticePreviewResult": [
      "InvalidInput",
      "NoticePreview"
    ],
    "OpenInvitationResult": [
      "InvitationClosed",
      "InvitationToBook",
      "InvitationUsed"
    ],
    "OpenOnHolidayResult": [
      "InvalidInput",
      "OpenOnHolidaySuccess"
    ],
    "OpeningHoursResult": [
      "InvalidInput",
      "OpeningHoursConflict",
      "OpeningHoursSuccess",
      "ProposedTimeTaken",
      "ResolutionRequired"
    ],
    "OperatorResult": [
      "InvalidInput",
      "OperatorSuccess"
    ],
    "PersonalDataResult": [
      "InvalidInput",
      "PersonalData"
    ],
    "PlaceResult": [
      "InvalidInput",
      "PlaceSuccess"
    ],
    "PreviewChangeResult": [
      "ChangePreview",
      "InvalidInput"
    ],
    "Problem": [
      "AlreadyInvited",
      "BlockedSlotConflict",
      "BookingActRefused",
      "BookingChanged",
      "BookingClosed",
      "BookingConflict",
      "BookingNotFound",
      "BookingTimeTaken",
      "CapacityInUse",
      "ConfirmationExpired",
      "HoldEnded",
      "HoldExtendedAlready",
      "InvalidInput",
      "InvitationClosed",
      "InvitationConflict",
      "InvitationUsed",
      "LastAdministratorProblem",
      "LinkNotValid",
      "MunicipalityConflict",
      "NoticeConflict",
      "OfferClosed",
      "OpeningHoursConflict",
      "OperatorConflict",
      "PatronSaintConflict",
      "PlaceConflict",
      "PlaceInUse",
      "PrivacySettingsConflict",
      "ProposedTimeTaken",
      "ResolutionRequired",
      "SecondFactorAlreadyEnabled",
      "SecondFactorRequired",
      "ServiceChanged",
      "ServiceConflict",
      "SignInRefused",
      "SlotNotOffered",
      "SlotTaken",
      "StaffMemberConflict",
      "StaffMemberNotFound",
      "TimesNotHeld",
      "TooLateToCancel",
      "TooLateToReschedule",
      "TooManyAttempts",
      "TooManyBookings",
      "TooManyChanges",
      "TooManyHolds",
      "WaitingPersonConflict",
      "WatchRequestClosed"
    ],
    "PublishNoticeResult": [
      "InvalidInput",
      "NoticeConflict",
      "PublishNoticeSuccess"
    ],
    "RateServiceResult": [
      "InvalidInput",
      "RateServiceSuccess"
    ],
    "ReconfirmBookingResult": [
      "BookingChanged",
      "BookingClosed",
      "BookingNotFound",
      "ReconfirmBookingSuccess"
    ],
    "RecordAttendanceResult": [
      "BookingActRefused",
      "BookingConflict",
      "BookingNotFound",
      "BookingTimeTaken",
      "StaffBookingSuccess"
    ],
    "RecurrenceDatesResult": [
      "InvalidInput",
      "RecurrenceDates"
    ],
    "ReleaseHoldResult": [
      "ReleaseHoldSuccess"
    ],
    "RemoveClosureResult": [
      "InvalidInput",
      "RemoveClosureSuccess"
    ],
    "RemoveFromWaitingListResult": [
      "RemoveFromWaitingListSuccess",
      "WaitingPersonConflict",
      "WatchRequestClosed"
    ],
    "RemoveSecondFactorResult": [
      "InvalidInput",
      "RemoveSecondFactorSuccess",
      "TooManyAttempts"
    ],
    "RequestOwnDataResult": [
      "InvalidInput",
      "RequestOwnDataSuccess"
    ],
    "RescheduleBookingResult": [
      "BookingChanged",
      "BookingClosed",
      "BookingNotFound",
      "InvalidInput",
      "RescheduleBookingSuccess",
      "SlotNotOffered",
      "SlotTaken",
      "TooLateToReschedule",
      "TooManyChanges"
    ],
    "ResendBookingMailResult": [
      "BookingActRefused",
      "BookingNotFound",
      "StaffBookingSuccess"
    ],
    "RetireOperatorResult": [
      "InvalidInput",
      "OpeningHoursSuccess",
      "ProposedTimeTaken",
      "ResolutionRequired"
    ],
    "RetirePlaceResult": [
      "InvalidInput",
      "PlaceInUse",
      "PlaceSuccess"
    ],
    "RetireServiceResult": [
      "InvalidInput",
      "ProposedTimeTaken",
      "ResolutionRequired",
      "RetireServiceSuccess"
    ],
    "ServiceResult": [
      "InvalidInput",
      "ServiceSuccess"
    ],
    "SetAppearanceResult": [
      "InvalidInput",
      "MunicipalityConflict",
      "SetAppearanceSuccess"
    ],
    "SetInternalNoteResult": [
      "BookingConflict",
      "BookingNotFound",
      "InvalidInput",
      "StaffBookingSuccess"
    ],
    "SetInternalNotesInCopyResult": [
      "PrivacySettingsConflict",
      "SetInternalNotesInCopySuccess"
    ],
    "SetPasswordResult": [
      "InvalidInput",
      "LinkNotValid",
      "SetPasswordSuccess"
    ],
    "SetPatronSaintResult": [
      "InvalidInput",
      "PatronSaintConflict",
      "ProposedTimeTaken",
      "ResolutionRequired",
      "SetPatronSaintSuccess"
    ],
    "SetRetentionResult": [
      "InvalidInput",
      "PrivacySettingsConflict",
      "SetRetentionSuccess"
    ],
    "SignInResult": [
      "SecondFactorRequired",
      "SignInRefused",
      "SignInSuccess",
      "TooManyAttempts"
    ],
    "StaffCancelBookingResult": [
      "BookingConflict",
      "BookingNotFound",
      "InvalidInput",
      "StaffBookingSuccess"
    ],
    "StaffChangeServiceResult": [
      "BookingActRefused",
      "BookingConflict",
      "BookingNotFound",
      "InvalidInput",
      "SlotNotOffered",
      "SlotTaken",
      "StaffBookingSuccess"
    ],
    "StaffConfirmBookingResult": [
      "BookingConflict",
      "BookingNotFound",
      "StaffBookingSuccess"
    ],
    "StaffCorrectBookingResult": [
      "BookingConflict",
      "BookingNotFound",
      "InvalidInput",
      "StaffBookingSuccess"
    ],
    "StaffMemberResult": [
      "StaffMemberNotFound",
      "StaffMemberSuccess"
    ],
    "StaffReconfirmBookingResult": [
      "BookingConflict",
      "BookingNotFound",
      "StaffBookingSuccess"
    ],
    "StaffReinstateBookingResult": [
      "BookingActRefused",
      "BookingConflict",
      "BookingNotFound",
      "BookingTimeTaken",
      "SlotNotOffered",
      "StaffBookingSuccess"
    ],
    "StaffRescheduleBookingResult": [
      "BookingConflict",
      "BookingNotFound",
      "SlotNotOffered",
      "SlotTaken",
      "StaffBookingSuccess"
    ],
    "StartSecondFactorResult": [
      "SecondFactorAlreadyEnabled",
      "StartSecondFactorSuccess"
    ],
    "UnblockSlotsResult": [
      "BlockedSlotConflict",
      "InvalidInput",
      "UnblockSlotsSuccess"
    ],
    "WatchEarlierTimesResult": [
      "BookingClosed",
      "BookingNotFound",
      "InvalidInput",
      "WatchEarlierTimesSuccess"
    ]
  }
};
      const result: PossibleTypesResultData = {
  "possibleTypes": {
    "AcceptSlotOfferResult": [
      "AcceptSlotOfferSuccess",
      "InvalidInput",
      "LinkNotValid",
      "OfferClosed",
      "TooManyBookings"
    ],
    "AddClosureResult": [
      "AddClosureSuccess",
      "InvalidInput",
      "ProposedTimeTaken",
      "ResolutionRequired"
    ],
    "AddToWaitingListResult": [
      "AddToWaitingListSuccess",
      "InvalidInput"
    ],
    "BlockSlotsResult": [
      "BlockSlotsSuccess",
      "InvalidInput",
      "ProposedTimeTaken",
      "ResolutionRequired"
    ],
    "BlockedTimesResult": [
      "BlockedTimes",
      "InvalidInput"
    ],
    "BookOnBehalfResult": [
      "InvalidInput",
      "SlotNotOffered",
      "SlotTaken",
      "StaffBookingSuccess"
    ],
    "BookResult": [
      "BookSuccess",
      "InvalidInput",
      "InvitationClosed",
      "InvitationUsed",
      "ServiceChanged",
      "SlotNotOffered",
      "SlotTaken",
      "TooManyBookings"
    ],
    "CancelBookingResult": [
      "BookingClosed",
      "BookingNotFound",
      "CancelBookingSuccess",
      "TooLateToCancel"
    ],
    "ChangeBlockedSlotResult": [
      "BlockedSlotConflict",
      "ChangeBlockedSlotSuccess",
      "InvalidInput",
      "ProposedTimeTaken",
      "ResolutionRequired"
    ],
    "ChangeInvitationResult": [
      "ChangeInvitationSuccess",
      "InvalidInput",
      "InvitationConflict"
    ],
    "ChangeMunicipalityResult": [
      "ChangeMunicipalitySuccess",
      "InvalidInput",
      "MunicipalityConflict"
    ],
    "ChangeOperatorResult": [
      "CapacityInUse",
      "InvalidInput",
      "OperatorConflict",
      "OperatorSuccess"
    ],
    "ChangePasswordResult": [
      "ChangePasswordSuccess",
      "InvalidInput",
      "TooManyAttempts"
    ],
    "ChangePlaceResult": [
      "InvalidInput",
      "PlaceConflict",
      "PlaceSuccess"
    ],
    "ChangeServiceResult": [
      "InvalidInput",
      "ServiceConflict",
      "ServiceSuccess"
    ],
    "ChangeStaffAccessResult": [
      "InvalidInput",
      "LastAdministratorProblem",
      "StaffMemberConflict",
      "StaffMemberNotFound",
      "StaffMemberSuccess"
    ],
    "CheckInvitationListResult": [
      "CheckedInvitationList",
      "InvalidInput"
    ],
    "CloseOnHolidayResult": [
      "CloseOnHolidaySuccess",
      "InvalidInput",
      "ProposedTimeTaken",
      "ResolutionRequired"
    ],
    "ConfirmBookingResult": [
      "BookingNotFound",
      "ConfirmBookingSuccess",
      "ConfirmationExpired"
    ],
    "ConfirmEmailChangeResult": [
      "BookingClosed",
      "ConfirmEmailChangeSuccess",
      "LinkNotValid"
    ],
    "ConfirmSecondFactorResult": [
      "ConfirmSecondFactorSuccess",
      "InvalidInput"
    ],
    "ConfirmWatchRequestResult": [
      "LinkNotValid",
      "WatchRequestClosed",
      "WatchRequestSuccess"
    ],
    "CopyOwnDataResult": [
      "CopyDataSuccess",
      "LinkNotValid"
    ],
    "CopyPersonalDataResult": [
      "CopyDataSuccess",
      "InvalidInput"
    ],
    "CorrectBookingResult": [
      "BookingChanged",
      "BookingClosed",
      "BookingNotFound",
      "CorrectBookingSuccess",
      "InvalidInput"
    ],
    "DeclineSlotOfferResult": [
      "LinkNotValid",
      "OfferClosed",
      "WatchRequestSuccess"
    ],
    "DisableStaffResult": [
      "LastAdministratorProblem",
      "StaffMemberNotFound",
      "StaffMemberSuccess"
    ],
    "EraseOwnDataResult": [
      "EraseDataSuccess",
      "LinkNotValid"
    ],
    "ErasePersonalDataResult": [
      "EraseDataSuccess",
      "InvalidInput"
    ],
    "ExtendHoldResult": [
      "ExtendHoldSuccess",
      "HoldEnded",
      "HoldExtendedAlready"
    ],
    "HoldTimeResult": [
      "HoldTimeSuccess",
      "InvalidInput",
      "SlotNotOffered",
      "SlotTaken",
      "TimesNotHeld",
      "TooManyHolds"
    ],
    "InviteResult": [
      "InvalidInput",
      "InviteSuccess"
    ],
    "InviteStaffResult": [
      "AlreadyInvited",
      "InvalidInput",
      "StaffMemberSuccess"
    ],
    "JoinWaitingListResult": [
      "InvalidInput",
      "JoinWaitingListSuccess"
    ],
    "LeaveWaitingListResult": [
      "LinkNotValid",
      "WatchRequestClosed",
      "WatchRequestSuccess"
    ],
    "NoticePreviewResult": [
      "InvalidInput",
      "NoticePreview"
    ],
    "OpenInvitationResult": [
      "InvitationClosed",
      "InvitationToBook",
      "InvitationUsed"
    ],
    "OpenOnHolidayResult": [
      "InvalidInput",
      "OpenOnHolidaySuccess"
    ],
    "OpeningHoursResult": [
      "InvalidInput",
      "OpeningHoursConflict",
      "OpeningHoursSuccess",
      "ProposedTimeTaken",
      "ResolutionRequired"
    ],
    "OperatorResult": [
      "InvalidInput",
      "OperatorSuccess"
    ],
    "PersonalDataResult": [
      "InvalidInput",
      "PersonalData"
    ],
    "PlaceResult": [
      "InvalidInput",
      "PlaceSuccess"
    ],
    "PreviewChangeResult": [
      "ChangePreview",
      "InvalidInput"
    ],
    "Problem": [
      "AlreadyInvited",
      "BlockedSlotConflict",
      "BookingActRefused",
      "BookingChanged",
      "BookingClosed",
      "BookingConflict",
      "BookingNotFound",
      "BookingTimeTaken",
      "CapacityInUse",
      "ConfirmationExpired",
      "HoldEnded",
      "HoldExtendedAlready",
      "InvalidInput",
      "InvitationClosed",
      "InvitationConflict",
      "InvitationUsed",
      "LastAdministratorProblem",
      "LinkNotValid",
      "MunicipalityConflict",
      "NoticeConflict",
      "OfferClosed",
      "OpeningHoursConflict",
      "OperatorConflict",
      "PatronSaintConflict",
      "PlaceConflict",
      "PlaceInUse",
      "PrivacySettingsConflict",
      "ProposedTimeTaken",
      "ResolutionRequired",
      "SecondFactorAlreadyEnabled",
      "SecondFactorRequired",
      "ServiceChanged",
      "ServiceConflict",
      "SignInRefused",
      "SlotNotOffered",
      "SlotTaken",
      "StaffMemberConflict",
      "StaffMemberNotFound",
      "TimesNotHeld",
      "TooLateToCancel",
      "TooLateToReschedule",
      "TooManyAttempts",
      "TooManyBookings",
      "TooManyChanges",
      "TooManyHolds",
      "WaitingPersonConflict",
      "WatchRequestClosed"
    ],
    "PublishNoticeResult": [
      "InvalidInput",
      "NoticeConflict",
      "PublishNoticeSuccess"
    ],
    "RateServiceResult": [
      "InvalidInput",
      "RateServiceSuccess"
    ],
    "ReconfirmBookingResult": [
      "BookingChanged",
      "BookingClosed",
      "BookingNotFound",
      "ReconfirmBookingSuccess"
    ],
    "RecordAttendanceResult": [
      "BookingActRefused",
      "BookingConflict",
      "BookingNotFound",
      "BookingTimeTaken",
      "StaffBookingSuccess"
    ],
    "RecurrenceDatesResult": [
      "InvalidInput",
      "RecurrenceDates"
    ],
    "ReleaseHoldResult": [
      "ReleaseHoldSuccess"
    ],
    "RemoveClosureResult": [
      "InvalidInput",
      "RemoveClosureSuccess"
    ],
    "RemoveFromWaitingListResult": [
      "RemoveFromWaitingListSuccess",
      "WaitingPersonConflict",
      "WatchRequestClosed"
    ],
    "RemoveSecondFactorResult": [
      "InvalidInput",
      "RemoveSecondFactorSuccess",
      "TooManyAttempts"
    ],
    "RequestOwnDataResult": [
      "InvalidInput",
      "RequestOwnDataSuccess"
    ],
    "RescheduleBookingResult": [
      "BookingChanged",
      "BookingClosed",
      "BookingNotFound",
      "InvalidInput",
      "RescheduleBookingSuccess",
      "SlotNotOffered",
      "SlotTaken",
      "TooLateToReschedule",
      "TooManyChanges"
    ],
    "ResendBookingMailResult": [
      "BookingActRefused",
      "BookingNotFound",
      "StaffBookingSuccess"
    ],
    "RetireOperatorResult": [
      "InvalidInput",
      "OpeningHoursSuccess",
      "ProposedTimeTaken",
      "ResolutionRequired"
    ],
    "RetirePlaceResult": [
      "InvalidInput",
      "PlaceInUse",
      "PlaceSuccess"
    ],
    "RetireServiceResult": [
      "InvalidInput",
      "ProposedTimeTaken",
      "ResolutionRequired",
      "RetireServiceSuccess"
    ],
    "ServiceResult": [
      "InvalidInput",
      "ServiceSuccess"
    ],
    "SetAppearanceResult": [
      "InvalidInput",
      "MunicipalityConflict",
      "SetAppearanceSuccess"
    ],
    "SetInternalNoteResult": [
      "BookingConflict",
      "BookingNotFound",
      "InvalidInput",
      "StaffBookingSuccess"
    ],
    "SetInternalNotesInCopyResult": [
      "PrivacySettingsConflict",
      "SetInternalNotesInCopySuccess"
    ],
    "SetPasswordResult": [
      "InvalidInput",
      "LinkNotValid",
      "SetPasswordSuccess"
    ],
    "SetPatronSaintResult": [
      "InvalidInput",
      "PatronSaintConflict",
      "ProposedTimeTaken",
      "ResolutionRequired",
      "SetPatronSaintSuccess"
    ],
    "SetRetentionResult": [
      "InvalidInput",
      "PrivacySettingsConflict",
      "SetRetentionSuccess"
    ],
    "SignInResult": [
      "SecondFactorRequired",
      "SignInRefused",
      "SignInSuccess",
      "TooManyAttempts"
    ],
    "StaffCancelBookingResult": [
      "BookingConflict",
      "BookingNotFound",
      "InvalidInput",
      "StaffBookingSuccess"
    ],
    "StaffChangeServiceResult": [
      "BookingActRefused",
      "BookingConflict",
      "BookingNotFound",
      "InvalidInput",
      "SlotNotOffered",
      "SlotTaken",
      "StaffBookingSuccess"
    ],
    "StaffConfirmBookingResult": [
      "BookingConflict",
      "BookingNotFound",
      "StaffBookingSuccess"
    ],
    "StaffCorrectBookingResult": [
      "BookingConflict",
      "BookingNotFound",
      "InvalidInput",
      "StaffBookingSuccess"
    ],
    "StaffMemberResult": [
      "StaffMemberNotFound",
      "StaffMemberSuccess"
    ],
    "StaffReconfirmBookingResult": [
      "BookingConflict",
      "BookingNotFound",
      "StaffBookingSuccess"
    ],
    "StaffReinstateBookingResult": [
      "BookingActRefused",
      "BookingConflict",
      "BookingNotFound",
      "BookingTimeTaken",
      "SlotNotOffered",
      "StaffBookingSuccess"
    ],
    "StaffRescheduleBookingResult": [
      "BookingConflict",
      "BookingNotFound",
      "SlotNotOffered",
      "SlotTaken",
      "StaffBookingSuccess"
    ],
    "StartSecondFactorResult": [
      "SecondFactorAlreadyEnabled",
      "StartSecondFactorSuccess"
    ],
    "UnblockSlotsResult": [
      "BlockedSlotConflict",
      "InvalidInput",
      "UnblockSlotsSuccess"
    ],
    "WatchEarlierTimesResult": [
      "BookingClosed",
      "BookingNotFound",
      "InvalidInput",
      "WatchEarlierTimesSuccess"
    ]
  }
};
      export default result;
    