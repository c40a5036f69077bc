"""Files a colleague sends, over HTTP."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, File, Form, UploadFile
from pydantic import TypeAdapter, ValidationError

from revive_app.api.callers import TalkScope
from revive_app.api.conversations import MessageBody, message_body
from revive_app.api.problems import responses
from revive_app.api.wire import Parameters
from revive_app.errors import FieldError, InvalidInput
from revive_app.providers.storage import Storage
from revive_app.rules.clean import read_json
from revive_app.services.conversation.attachments import attach, attach_above
from revive_app.services.conversation.by_hand import TemplateChoice
from revive_app.services.outgoing_files import tools_for_one_call
from revive_app.settings import Settings

Caption = Annotated[str, Form(max_length=1024, description="words under it; none under a sound")]
SendId = Annotated[str, Form(max_length=64, description="names one sending: sent again, nothing goes twice")]
_REFUSALS = responses(400, 401, 403, 404, 409, 413, 422, 503)
_parameters: TypeAdapter[Parameters] = TypeAdapter(Parameters)


def build_router(storage: Storage, settings: Settings) -> APIRouter:
    """The routes, with the place where files lie and the way to Meta."""
    router = APIRouter(prefix="/conversations", tags=["conversations"])

    @router.post("/{conversation_id}/media", status_code=202, responses=_REFUSALS)
    def send_file(
        scope: TalkScope,
        conversation_id: UUID,
        file: Annotated[UploadFile, File(description="JPEG, PNG, WebP, PDF, MP4 or a sound")],
        caption: Caption = "",
        send_id: SendId = "",
    ) -> MessageBody:
        """Send a file as a human, with words under it. It is known by its bytes, whatever its name says."""
        view = attach(
            scope,
            conversation_id,
            file=file.file,
            filename=file.filename or "",
            caption=caption,
            tools=tools_for_one_call(storage, settings),
            send_id=send_id,
        )
        return message_body(view)

    @router.post("/{conversation_id}/template", status_code=202, responses=_REFUSALS)
    def send_template_with_file(
        scope: TalkScope,
        conversation_id: UUID,
        file: Annotated[UploadFile, File(description="what stands above it: JPEG, PNG, WebP, MP4 or PDF")],
        template_name: Annotated[str, Form(max_length=512)],
        language: Annotated[str, Form(max_length=16)] = "en",
        parameters: Annotated[str, Form(max_length=20_000, description="its other values, as JSON")] = "",
        send_id: SendId = "",
    ) -> MessageBody:
        """Send a template as a human, with a file above it. One without a file goes to `messages`."""
        view = attach_above(
            scope,
            conversation_id,
            TemplateChoice(template_name, language, _read(parameters)),
            file=file.file,
            filename=file.filename or "",
            tools=tools_for_one_call(storage, settings),
            send_id=send_id,
        )
        return message_body(view)

    return router


def _read(parameters: str) -> Parameters:
    """Values in order or by name. Raises InvalidInput for anything else."""
    try:
        return _parameters.validate_python(read_json(parameters)) if parameters else None
    except (ValueError, ValidationError) as error:
        reason = "must be a JSON list or object"
        raise InvalidInput(
            "The values are not readable.", fields=(FieldError("parameters", reason),)
        ) from error
