"""The tables, one module per aggregate. Importing this package fills `metadata`."""

from revive_app.models.accounts import ApiKey, Invitation, Membership, PasswordReset, Session, User
from revive_app.models.base import metadata, new_id
from revive_app.models.briefings import Briefing
from revive_app.models.campaigns import (
    Blast,
    BlastHoldOut,
    BlastOutcome,
    BlastTally,
    Campaign,
    MessageTemplate,
)
from revive_app.models.commerce import Appointment, Order, Product
from revive_app.models.conversations import Conversation, Message
from revive_app.models.desk import Note, QuickReply
from revive_app.models.files import FileRemoval
from revive_app.models.imports import ImportBatch, ImportRefusal, ImportRow, Suppression
from revive_app.models.knowledge import Document, KnowledgeSource
from revive_app.models.media import Media
from revive_app.models.people import ConsentEvent, Contact, Lead
from revive_app.models.sequences import SequenceStep
from revive_app.models.shops import Client, Deployment, PortfolioBudget, WhatsappNumber
from revive_app.models.spending import Spending
from revive_app.models.tallies import LeadTally, ThreadTally
from revive_app.models.traces import Prompt, ReplyTrace
from revive_app.models.work import ActivityEvent, Heartbeat, ScheduledTask, StaffTask, WebhookEvent

__all__ = [
    "ActivityEvent",
    "ApiKey",
    "Appointment",
    "Blast",
    "BlastHoldOut",
    "BlastOutcome",
    "BlastTally",
    "Briefing",
    "Campaign",
    "Client",
    "ConsentEvent",
    "Contact",
    "Conversation",
    "Deployment",
    "Document",
    "FileRemoval",
    "ImportBatch",
    "ImportRefusal",
    "ImportRow",
    "Heartbeat",
    "Invitation",
    "KnowledgeSource",
    "Lead",
    "Media",
    "LeadTally",
    "Membership",
    "Message",
    "MessageTemplate",
    "Note",
    "Order",
    "PasswordReset",
    "PortfolioBudget",
    "Product",
    "Prompt",
    "QuickReply",
    "ReplyTrace",
    "ScheduledTask",
    "Spending",
    "SequenceStep",
    "Session",
    "StaffTask",
    "Suppression",
    "ThreadTally",
    "User",
    "WebhookEvent",
    "WhatsappNumber",
    "metadata",
    "new_id",
]
