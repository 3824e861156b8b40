
      export type PossibleTypesResultData = {
  "possibleTypes": {
    "AddClosureResult": [
      "AddClosureSuccess",
      "ChoicesMissing",
      "ChosenTimeLost",
      "InvalidInput"
    ],
    "BlockSlotsResult": [
      "BlockSlotsSuccess",
      "ChoicesMissing",
      "ChosenTimeLost",
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
      "SlotNotOffered",
      "SlotTaken",
      "TooManyBookings"
    ],
    "CancelBookingByOfficeResult": [
      "BookingChanged",
      "BookingNotFound",
      "InvalidInput",
      "StaffBookingSuccess"
    ],
    "CancelBookingResult": [
      "BookingNotFound",
      "CancelBookingSuccess",
      "TooLateToCancel"
    ],
    "ChangeMunicipalityResult": [
      "ChangeMunicipalitySuccess",
      "InvalidInput"
    ],
    "ChangeOperatorResult": [
      "CapacityInUse",
      "InvalidInput",
      "OperatorSuccess"
    ],
    "ChangePasswordResult": [
      "ChangePasswordSuccess",
      "InvalidInput",
      "TooManyTries"
    ],
    "ChangeStaffAccessResult": [
      "InvalidInput",
      "LastAdministrator",
      "StaffMemberNotFound",
      "StaffMemberSuccess"
    ],
    "CloseOnHolidayResult": [
      "ChoicesMissing",
      "ChosenTimeLost",
      "CloseOnHolidaySuccess",
      "InvalidInput"
    ],
    "ConfirmBookingByOfficeResult": [
      "BookingChanged",
      "BookingNotFound",
      "StaffBookingSuccess"
    ],
    "ConfirmBookingResult": [
      "BookingNotFound",
      "ConfirmBookingSuccess",
      "ConfirmationExpired"
    ],
    "ConfirmSecondFactorResult": [
      "ConfirmSecondFactorSuccess",
      "InvalidInput"
    ],
    "CopyOwnDataResult": [
      "CopyDataSuccess",
      "LinkNotValid"
    ],
    "CopyPersonalDataResult": [
      "CopyDataSuccess",
      "InvalidInput"
    ],
    "DisableStaffResult": [
      "LastAdministrator",
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
    "InviteStaffResult": [
      "InvalidInput",
      "StaffMemberSuccess"
    ],
    "MarkBookingResult": [
      "BookingChanged",
      "BookingNotFound",
      "SlotTaken",
      "StaffBookingSuccess"
    ],
    "MoveBookingResult": [
      "BookingChanged",
      "BookingNotFound",
      "SlotNotOffered",
      "SlotTaken",
      "StaffBookingSuccess"
    ],
    "NoticePreviewResult": [
      "InvalidInput",
      "NoticePreview"
    ],
    "OpenOnHolidayResult": [
      "InvalidInput",
      "OpenOnHolidaySuccess"
    ],
    "OperatorResult": [
      "InvalidInput",
      "OperatorSuccess"
    ],
    "OperatorTimeResult": [
      "ChoicesMissing",
      "ChosenTimeLost",
      "InvalidInput",
      "OperatorTimeSuccess"
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
      "BookingChanged",
      "BookingNotFound",
      "CapacityInUse",
      "ChoicesMissing",
      "ChosenTimeLost",
      "ConfirmationExpired",
      "InvalidInput",
      "LastAdministrator",
      "LinkNotValid",
      "PlaceInUse",
      "SecondFactorNeeded",
      "SecondFactorOn",
      "SignInRefused",
      "SlotNotOffered",
      "SlotTaken",
      "StaffMemberNotFound",
      "TooLateToCancel",
      "TooManyBookings",
      "TooManyTries"
    ],
    "PublishNoticeResult": [
      "InvalidInput",
      "PublishNoticeSuccess"
    ],
    "RemoveClosureResult": [
      "InvalidInput",
      "RemoveClosureSuccess"
    ],
    "RemoveSecondFactorResult": [
      "InvalidInput",
      "RemoveSecondFactorSuccess",
      "TooManyTries"
    ],
    "RequestOwnDataResult": [
      "InvalidInput",
      "RequestOwnDataSuccess"
    ],
    "RetirePlaceResult": [
      "InvalidInput",
      "PlaceInUse",
      "PlaceSuccess"
    ],
    "RetireServiceResult": [
      "ChoicesMissing",
      "ChosenTimeLost",
      "InvalidInput",
      "RetireServiceSuccess"
    ],
    "ServiceResult": [
      "InvalidInput",
      "ServiceSuccess"
    ],
    "SetPasswordResult": [
      "InvalidInput",
      "LinkNotValid",
      "SetPasswordSuccess"
    ],
    "SetPatronSaintResult": [
      "ChoicesMissing",
      "ChosenTimeLost",
      "InvalidInput",
      "SetPatronSaintSuccess"
    ],
    "SetRetentionResult": [
      "InvalidInput",
      "SetRetentionSuccess"
    ],
    "SignInResult": [
      "SecondFactorNeeded",
      "SignInRefused",
      "SignInSuccess",
      "TooManyTries"
    ],
    "StaffMemberResult": [
      "StaffMemberNotFound",
      "StaffMemberSuccess"
    ],
    "StartSecondFactorResult": [
      "SecondFactorOn",
      "StartSecondFactorSuccess"
    ],
    "UnblockSlotsResult": [
      "InvalidInput",
      "UnblockSlotsSuccess"
    ]
  }
};
      const result: PossibleTypesResultData = {
  "possibleTypes": {
    "AddClosureResult": [
      "AddClosureSuccess",
      "ChoicesMissing",
      "ChosenTimeLost",
      "InvalidInput"
    ],
    "BlockSlotsResult": [
      "BlockSlotsSuccess",
      "ChoicesMissing",
      "ChosenTimeLost",
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
      "SlotNotOffered",
      "SlotTaken",
      "TooManyBookings"
    ],
    "CancelBookingByOfficeResult": [
      "BookingChanged",
      "BookingNotFound",
      "InvalidInput",
      "StaffBookingSuccess"
    ],
    "CancelBookingResult": [
      "BookingNotFound",
      "CancelBookingSuccess",
      "TooLateToCancel"
    ],
    "ChangeMunicipalityResult": [
      "ChangeMunicipalitySuccess",
      "InvalidInput"
    ],
    "ChangeOperatorResult": [
      "CapacityInUse",
      "InvalidInput",
      "OperatorSuccess"
    ],
    "ChangePasswordResult": [
      "ChangePasswordSuccess",
      "InvalidInput",
      "TooManyTries"
    ],
    "ChangeStaffAccessResult": [
      "InvalidInput",
      "LastAdministrator",
      "StaffMemberNotFound",
      "StaffMemberSuccess"
    ],
    "CloseOnHolidayResult": [
      "ChoicesMissing",
      "ChosenTimeLost",
      "CloseOnHolidaySuccess",
      "InvalidInput"
    ],
    "ConfirmBookingByOfficeResult": [
      "BookingChanged",
      "BookingNotFound",
      "StaffBookingSuccess"
    ],
    "ConfirmBookingResult": [
      "BookingNotFound",
      "ConfirmBookingSuccess",
      "ConfirmationExpired"
    ],
    "ConfirmSecondFactorResult": [
      "ConfirmSecondFactorSuccess",
      "InvalidInput"
    ],
    "CopyOwnDataResult": [
      "CopyDataSuccess",
      "LinkNotValid"
    ],
    "CopyPersonalDataResult": [
      "CopyDataSuccess",
      "InvalidInput"
    ],
    "DisableStaffResult": [
      "LastAdministrator",
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
    "InviteStaffResult": [
      "InvalidInput",
      "StaffMemberSuccess"
    ],
    "MarkBookingResult": [
      "BookingChanged",
      "BookingNotFound",
      "SlotTaken",
      "StaffBookingSuccess"
    ],
    "MoveBookingResult": [
      "BookingChanged",
      "BookingNotFound",
      "SlotNotOffered",
      "SlotTaken",
      "StaffBookingSuccess"
    ],
    "NoticePreviewResult": [
      "InvalidInput",
      "NoticePreview"
    ],
    "OpenOnHolidayResult": [
      "InvalidInput",
      "OpenOnHolidaySuccess"
    ],
    "OperatorResult": [
      "InvalidInput",
      "OperatorSuccess"
    ],
    "OperatorTimeResult": [
      "ChoicesMissing",
      "ChosenTimeLost",
      "InvalidInput",
      "OperatorTimeSuccess"
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
      "BookingChanged",
      "BookingNotFound",
      "CapacityInUse",
      "ChoicesMissing",
      "ChosenTimeLost",
      "ConfirmationExpired",
      "InvalidInput",
      "LastAdministrator",
      "LinkNotValid",
      "PlaceInUse",
      "SecondFactorNeeded",
      "SecondFactorOn",
      "SignInRefused",
      "SlotNotOffered",
      "SlotTaken",
      "StaffMemberNotFound",
      "TooLateToCancel",
      "TooManyBookings",
      "TooManyTries"
    ],
    "PublishNoticeResult": [
      "InvalidInput",
      "PublishNoticeSuccess"
    ],
    "RemoveClosureResult": [
      "InvalidInput",
      "RemoveClosureSuccess"
    ],
    "RemoveSecondFactorResult": [
      "InvalidInput",
      "RemoveSecondFactorSuccess",
      "TooManyTries"
    ],
    "RequestOwnDataResult": [
      "InvalidInput",
      "RequestOwnDataSuccess"
    ],
    "RetirePlaceResult": [
      "InvalidInput",
      "PlaceInUse",
      "PlaceSuccess"
    ],
    "RetireServiceResult": [
      "ChoicesMissing",
      "ChosenTimeLost",
      "InvalidInput",
      "RetireServiceSuccess"
    ],
    "ServiceResult": [
      "InvalidInput",
      "ServiceSuccess"
    ],
    "SetPasswordResult": [
      "InvalidInput",
      "LinkNotValid",
      "SetPasswordSuccess"
    ],
    "SetPatronSaintResult": [
      "ChoicesMissing",
      "ChosenTimeLost",
      "InvalidInput",
      "SetPatronSaintSuccess"
    ],
    "SetRetentionResult": [
      "InvalidInput",
      "SetRetentionSuccess"
    ],
    "SignInResult": [
      "SecondFactorNeeded",
      "SignInRefused",
      "SignInSuccess",
      "TooManyTries"
    ],
    "StaffMemberResult": [
      "StaffMemberNotFound",
      "StaffMemberSuccess"
    ],
    "StartSecondFactorResult": [
      "SecondFactorOn",
      "StartSecondFactorSuccess"
    ],
    "UnblockSlotsResult": [
      "InvalidInput",
      "UnblockSlotsSuccess"
    ]
  }
};
      export default result;
    