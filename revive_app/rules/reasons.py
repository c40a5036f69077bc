"""Why a message waits, was not sent or failed, in a shopkeeper's words. The stable words stand with their rules."""

from revive_app.rules.blasts.audience import Excluded
from revive_app.rules.blasts.trouble import TroubleKind
from revive_app.rules.gate import Reason

_WORDS: dict[str, str] = {
    # the gate: waiting
    Reason.RESTORED: "Waits for somebody to confirm sending after the restore",
    Reason.NUMBER_PAUSED: "Waits: the WhatsApp number is paused",
    Reason.THROTTLED: "Waits: WhatsApp asked the number to slow down",
    Reason.CAMPAIGN_PAUSED: "Waits: the campaign is paused",
    Reason.BLAST_PAUSED: "Waits: the blast is paused",
    Reason.QUIET_HOURS: "Waits for the quiet hours to end where this person lives",
    Reason.PAIR_RATE: "Waits a moment: this person just got several messages",
    Reason.PORTFOLIO_LIMIT: "Waits: WhatsApp's daily limit of people is used up",
    Reason.RESTRICTED: "Waits: WhatsApp lets this account answer, but begin nothing",
    "local_time": "Waits for the chosen time of day where this person lives",
    "retry": "Is tried again in a moment",
    "unreached": "Is tried again: WhatsApp could not be reached",
    "retry_next_day": "Had enough offers for today; is tried again tomorrow",
    # the gate: never
    Reason.CAMPAIGN_ARCHIVED: "The campaign was archived",
    Reason.BLAST_CANCELLED: "The blast was cancelled",
    Reason.EXPIRED: "The offer had ended",
    Reason.UNREACHABLE: "Has neither a phone number nor a WhatsApp id",
    Reason.DND: "Asked not to be written to",
    Reason.MARKETING_WITHDRAWN: "Said no to offers",
    Reason.NO_CONSENT: "Never agreed to offers",
    Reason.HUMAN_TOOK_OVER: "A colleague had taken over",
    Reason.HUMAN_TYPING: "A colleague was typing",
    Reason.WINDOW_CLOSED: "More than 24 hours had passed since she last wrote",
    Reason.FREQUENCY_CAP: "Had as many offers as she may get in a week",
    # left out of an audience
    Excluded.ALREADY_IN_BLAST: "Is already in a blast of this template",
    Excluded.SNOOZED: "Asked to be written to later",
    Excluded.UNDELIVERABLE: "Could not be reached on WhatsApp three times in a row",
    Excluded.MISSING_VALUE: "A value of the template is not known of this person",
    Excluded.TOO_LONG: "The text would be too long with this person's values",
    Excluded.HOLD_OUT: "Gets nothing, to see what the blast brings",
    # cancelled, failed, unknown
    "opted_out": "Asked not to be written to before it left",
    "refused": "WhatsApp refused it",
    "unreachable": "WhatsApp could not be reached",
    "unconfirmed": "WhatsApp never confirmed it",
    "lease_expired": "Not sure whether it left; WhatsApp will tell",
    # a blast that stopped
    "person": "Paused by a colleague",
    TroubleKind.ERRORS: "Too many messages failed",
    TroubleKind.UNDELIVERABLE: "Too many people are not on WhatsApp",
    TroubleKind.NO_ANSWER: "WhatsApp did not answer",
    "quality_drop": "WhatsApp rates the number or the template badly",
    "template_paused": "WhatsApp has paused the template",
    "template_disabled": "WhatsApp has disabled the template",
    "template_rejected": "WhatsApp no longer accepts the template",
    "template_category": "WhatsApp bills the template as another category now",
    "template_changed": "The template's text was changed",
}


def words_for(reason: str | None) -> str:
    """The reason as a sentence; an unknown one readable at least, nothing for none."""
    if not reason:
        return ""
    return _WORDS.get(reason) or reason.replace("_", " ").capitalize()
