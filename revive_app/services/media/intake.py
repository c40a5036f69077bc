"""A message came with a file: fetching it is due from now on."""

from revive_app import jobs
from revive_app.clock import utc_now
from revive_app.db import TenantSession
from revive_app.models import Media, Message
from revive_app.providers.whatsapp.inbound import InboundMedia


def take_in(session: TenantSession, message: Message, sent: InboundMedia) -> Media:
    """The file's row; whoever fetches hears of it once the message is safe."""
    media = Media(
        client_id=session.client_id,
        message_id=message.id,
        meta_id=sent.id[:200],
        claimed_type=sent.mime_type[:120],
        claimed_sha256=sent.sha256[:120],
        filename=sent.filename[:200],
        work_due_at=utc_now(),
    )
    session.add(media)
    session.flush()
    jobs.fetch_after(session)
    return media
