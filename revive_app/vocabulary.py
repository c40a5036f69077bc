"""The words of the field, as enums: shared by tables, rules, providers and services.

They stand apart from the tables so that rules can speak them without knowing a database.
"""

from enum import IntEnum, StrEnum


class MessagingTier(StrEnum):
    """Meta's limit of people per portfolio and 24 hours for conversations we begin."""

    TIER_250 = "TIER_250"
    TIER_2K = "TIER_2K"
    TIER_10K = "TIER_10K"
    TIER_100K = "TIER_100K"
    UNLIMITED = "TIER_UNLIMITED"


class NumberQuality(StrEnum):
    """Meta's rating of a number by blocks and reports over seven days."""

    GREEN = "GREEN"
    YELLOW = "YELLOW"
    RED = "RED"
    UNKNOWN = "UNKNOWN"


class Role(StrEnum):
    """What a person may do in a shop: everything; all but people and money; conversations."""

    OWNER = "owner"
    MANAGER = "manager"
    AGENT = "agent"


class CampaignStatus(StrEnum):
    """Only an active campaign's agent speaks."""

    DRAFT = "draft"
    ACTIVE = "active"
    PAUSED = "paused"
    ARCHIVED = "archived"


class BlastStatus(StrEnum):
    """Where one run of a template over an audience stands."""

    SCHEDULED = "scheduled"
    RUNNING = "running"
    PAUSED = "paused"
    COMPLETED = "completed"
    CANCELLED = "cancelled"


class OutcomeKind(StrEnum):
    """What a blast's message led to."""

    REPLIED = "replied"
    OPTED_OUT = "opted_out"


class TemplateCategory(StrEnum):
    """What Meta bills a template as. Win-back is marketing by definition."""

    MARKETING = "MARKETING"
    UTILITY = "UTILITY"
    AUTHENTICATION = "AUTHENTICATION"


class MarketingConsent(StrEnum):
    """Whether the person said yes, said no, or was never asked. Only `granted` gets marketing."""

    UNKNOWN = "unknown"
    GRANTED = "granted"
    WITHDRAWN = "withdrawn"


class ConsentAction(StrEnum):
    """What the person did; `retracted`: an entry of ours was a mistake and no longer counts."""

    GRANTED = "granted"
    WITHDRAWN = "withdrawn"
    RETRACTED = "retracted"


class ConsentScope(StrEnum):
    """Every message, or only those that advertise."""

    ALL = "all"
    MARKETING = "marketing"


class ConsentSource(StrEnum):
    """Through which door a consent came in or went."""

    KEYWORD = "keyword"
    PHRASE = "phrase"
    SENTIMENT = "sentiment"
    BUTTON = "button"
    META_PREFERENCE = "meta_preference"
    META_ERROR = "meta_error"
    IMPORT = "import"
    STAFF = "staff"
    API = "api"


class LeadStatus(StrEnum):
    """The board's columns, left to right; `dnd` is the lane nobody writes to."""

    NEW = "new"
    CONTACTED = "contacted"
    INTEREST = "interest"
    NEGOTIATING = "negotiating"
    WON = "won"
    DND = "dnd"


class Hand(StrEnum):
    """Whose hand set a value: rules never overrule a human's."""

    RULE = "rule"
    HUMAN = "human"
    IMPORT = "import"


class ImportStatus(StrEnum):
    """Where an uploaded list stands: looked at, being imported, tried without effect, imported, taken back."""

    DRAFT = "draft"
    RUNNING = "running"
    TRIED = "tried"
    DONE = "done"
    UNDONE = "undone"


class ImportEffect(StrEnum):
    """What a row did to its campaign."""

    CREATED = "created"
    UPDATED = "updated"
    UNCHANGED = "unchanged"


class Handler(StrEnum):
    """Who answers: the agent, or a human who took over."""

    AGENT = "agent"
    HUMAN = "human"


class Direction(StrEnum):
    """Towards us, or from us."""

    INBOUND = "inbound"
    OUTBOUND = "outbound"


class Sender(StrEnum):
    """Who wrote it."""

    CUSTOMER = "customer"
    AGENT = "agent"
    HUMAN = "human"
    BLAST = "blast"
    FOLLOWUP = "followup"
    SYSTEM = "system"


class MessageState(StrEnum):
    """Where a message stands; `models.conversations` draws the ways between."""

    RECEIVED = "received"
    QUEUED = "queued"
    SENDING = "sending"
    ACCEPTED = "accepted"
    SENT = "sent"
    DELIVERED = "delivered"
    READ = "read"
    PLAYED = "played"
    FAILED = "failed"
    SKIPPED = "skipped"
    CANCELLED = "cancelled"
    UNKNOWN = "unknown"


class Lane(IntEnum):
    """Which message leaves first from a number: the lower lane, always."""

    HUMAN = 0
    REPLY = 1
    FOLLOWUP = 2
    BLAST = 3


class MessageCategory(StrEnum):
    """What Meta bills it as, and which rules of the gate it meets."""

    SERVICE = "service"
    MARKETING = "marketing"
    UTILITY = "utility"


class EventKind(StrEnum):
    """What one item of a webhook is. `other` is stored and counted, nothing more."""

    MESSAGE = "message"
    STATUS = "status"
    PREFERENCE = "preference"
    USER_ID = "user_id"
    TEMPLATE = "template"
    ACCOUNT = "account"
    ERRORS = "errors"
    OTHER = "other"


class TaskStatus(StrEnum):
    """Where a timer stands."""

    PENDING = "pending"
    COMPLETED = "completed"
    FAILED = "failed"
    CANCELLED = "cancelled"


class ActivityType(StrEnum):
    """The seven colours of The Matrix."""

    INBOUND = "INBOUND"
    THINKING = "THINKING"
    OUTBOUND = "OUTBOUND"
    SYSTEM = "SYSTEM"
    COMMERCE = "COMMERCE"
    SAFETY = "SAFETY"
    ERROR = "ERROR"


class StepTrigger(StrEnum):
    """What makes a step of a campaign's sequence ring for somebody."""

    NO_ANSWER = "no_answer"
    BIRTHDAY = "birthday"
    ANNIVERSARY = "anniversary"
    WINDOW_CLOSING = "window_closing"


class SourceKind(StrEnum):
    """Where a source came from."""

    FILE = "file"
    URL = "url"
    TEXT = "text"


class SourceStatus(StrEnum):
    """How far a source has got."""

    QUEUED = "queued"
    FETCHING = "fetching"
    EMBEDDING = "embedding"
    READY = "ready"
    FAILED = "failed"


class SourceWork(StrEnum):
    """What a source waits for: to be read from its file or page, or only to be embedded by another model."""

    READ = "read"
    EMBED = "embed"


class OrderStatus(StrEnum):
    """Where an order stands."""

    RECEIVED = "received"
    CONFIRMED = "confirmed"
    FULFILLED = "fulfilled"
    CANCELLED = "cancelled"


class AppointmentStatus(StrEnum):
    """Where a visit stands. Only a requested or confirmed one holds its place."""

    REQUESTED = "requested"
    CONFIRMED = "confirmed"
    DONE = "done"
    NO_SHOW = "no_show"
    CANCELLED = "cancelled"


class VisitSource(StrEnum):
    """Who wrote a visit down."""

    CHAT = "chat"
    STAFF = "staff"


class Awaiting(StrEnum):
    """What the agent has asked a customer for, and her next words may be."""

    SLOT = "slot"
    PHOTO = "photo"


class StaffTaskKind(StrEnum):
    """What a person of the shop is needed for."""

    HANDOFF = "handoff"
    COMPLAINT = "complaint"
    MODEL_AWAY = "model_away"
    TRY_ON = "try_on"
    PHOTO = "photo"
    MEDIA = "media"
    ORDER = "order"
    APPOINTMENT = "appointment"
    FOLLOW_UP = "follow_up"


class StaffTaskStatus(StrEnum):
    """Whether it still waits for somebody."""

    OPEN = "open"
    DONE = "done"
    DISMISSED = "dismissed"


class MediaStatus(StrEnum):
    """How far a file a customer sent has got: still Meta's, ours, or out of reach."""

    QUEUED = "queued"
    STORED = "stored"
    FAILED = "failed"
