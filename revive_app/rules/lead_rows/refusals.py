"""Why a row is nobody we could write to. The codes are the API's; the sentences are for the shop."""

from enum import StrEnum


class Reason(StrEnum):
    """What is wrong with a row."""

    MISSING_PHONE = "missing_phone"
    NOT_A_NUMBER = "not_a_number"
    TOO_SHORT = "too_short"
    TOO_LONG = "too_long"
    INVALID_NUMBER = "invalid_number"
    LANDLINE = "landline"
    PRECISION_LOST = "precision_lost"
    DUPLICATE = "duplicate"
    REPEATED_HEADER = "repeated_header"
    # she was erased, and before that she had said she wants no messages
    OPTED_OUT = "opted_out"


SENTENCES = {
    Reason.MISSING_PHONE: "No phone number was entered.",
    Reason.NOT_A_NUMBER: "This is no phone number.",
    Reason.TOO_SHORT: "The number has too few digits.",
    Reason.TOO_LONG: "The number has too many digits. Foreign numbers need a + in front.",
    Reason.INVALID_NUMBER: "No such number can exist.",
    Reason.LANDLINE: "A landline cannot receive WhatsApp messages.",
    Reason.PRECISION_LOST: "Excel has rounded this number: its last digits are gone. Format the column as text and enter it again.",
    Reason.DUPLICATE: "The same number stands further up in this file.",
    Reason.REPEATED_HEADER: "The heading once more, not a person.",
    Reason.OPTED_OUT: "This person asked to be forgotten and not to be written to.",
}


class Notice(StrEnum):
    """What was left out of a row that was taken."""

    SEVERAL_NUMBERS = "multiple_numbers"
    BIRTHDAY = "birthday_invalid"
    ANNIVERSARY = "anniversary_invalid"
    EMAIL = "email_invalid"
    VALUE = "potential_value_invalid"
    LANGUAGE = "language_unknown"


NOTICES = {
    Notice.SEVERAL_NUMBERS: "Several numbers stand here; the first usable one was taken.",
    Notice.BIRTHDAY: "This is no birthday, so none was noted.",
    Notice.ANNIVERSARY: "This is no anniversary, so none was noted.",
    Notice.EMAIL: "This is no e-mail address, so none was noted.",
    Notice.VALUE: "This is no amount, so none was noted.",
    Notice.LANGUAGE: "This language is not known, so none was noted.",
}
