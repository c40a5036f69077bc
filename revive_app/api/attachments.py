"""Files a colleague sends, over HTTP."""

import asyncio
from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, File, Form, UploadFile

from revive_app.api.callers import TalkScope
from revive_app.api.conversations import MessageBody, message_body
from revive_app.api.problems import responses
from revive_app.providers.storage import Storage
from revive_app.providers.whatsapp.client import GraphClient
from revive_app.services.conversation.attachments import Tools, attach
from revive_app.services.graph_address import graph_base_url
from revive_app.settings import Settings


def build_router(storage: Storage, settings: Settings) -> APIRouter:
    """The route, with the place where files lie and the way to Meta."""
    router = APIRouter(prefix="/conversations", tags=["conversations"])

    @router.post(
        "/{conversation_id}/media",
        status_code=202,
        responses=responses(400, 401, 403, 404, 409, 413, 422, 503),
    )
    def send_file(
        scope: TalkScope,
        conversation_id: UUID,
        file: Annotated[UploadFile, File(description="JPEG, PNG, WebP, PDF, MP4 or a sound")],
        caption: Annotated[str, Form(max_length=1024)] = "",
    ) -> MessageBody:
        """Send a file as a human, with words under it. It is known by its bytes, whatever its name says."""
        # Its connections live as long as this one call does.
        whatsapp = GraphClient(lambda: graph_base_url(settings), settings.graph_api_version, connections=1)
        view = attach(
            scope,
            conversation_id,
            file=file.file,
            filename=file.filename or "",
            caption=caption,
            tools=Tools(whatsapp, asyncio.run, storage),
        )
        return message_body(view)

    return router
