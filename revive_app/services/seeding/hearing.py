"""What customers' messages do in a replayed thread, judged by the rules that judge real ones."""

from revive_app.demo import shop
from revive_app.demo.catalog import Piece, piece_of
from revive_app.demo.threads import Fate, Ordered, OrderedInWords, Said, SentPhoto
from revive_app.models import ConsentEvent, Media, Message, Order
from revive_app.providers.whatsapp import payloads
from revive_app.rules import money, safety, temper
from revive_app.rules.farewell import goodbye
from revive_app.rules.optout import OptOut
from revive_app.services.consent import CONFIRMATION
from revive_app.services.seeding.bubbles import Outgoing
from revive_app.services.seeding.script import A_MOMENT, Script
from revive_app.vocabulary import (
    ActivityType,
    ConsentAction,
    ConsentScope,
    ConsentSource,
    Handler,
    LeadStatus,
    MarketingConsent,
    MediaStatus,
    OrderStatus,
    Sender,
    StaffTaskKind,
)


def hear(script: Script, said: Said) -> None:
    """Words or a tap, and what safety makes of them: leaving, a complaint, or nothing."""
    script.move_to(said.at)
    if said.tapped:
        quoted = script.messages[-1].wamid
        message = script.receive(
            "button", said.text, {"payload": said.text, "text": said.text}, reply_to=quoted
        )
    else:
        message = script.receive("text", said.text, {"body": said.text})
    verdict = safety.judge(said.text, button_id=said.text if said.tapped else None)
    script.moods.append(verdict.compound)
    message.message_metadata = {"sentiment": verdict.compound}
    if verdict.opt_out is OptOut.CERTAIN:
        _let_go(script, message, verdict)
    elif temper.needs_human(verdict):
        script.conversation.handler = Handler.HUMAN
        script.call_a_person(StaffTaskKind.COMPLAINT, "a complaint")
        words = "A complaint: handed to a human, the agent keeps still"
        script.note(ActivityType.SAFETY, words, message_id=message.id)


def take_order(script: Script, ordered: Ordered) -> None:
    """A cart of one piece, at the catalog's price."""
    script.move_to(ordered.at)
    piece = piece_of(ordered.sku)
    item = {"product_retailer_id": piece.sku, "quantity": 1, "item_price": piece.price, "currency": "INR"}
    body = {"catalog_id": "", "text": ordered.note, "product_items": [item]}
    message = script.receive("order", f"1 × {piece.sku}\n{ordered.note}".strip(), body)
    script.orders.append(_order(script, message, piece, OrderStatus.CONFIRMED, note=ordered.note))
    script.ask(
        StaffTaskKind.ORDER,
        f"{script.person.name} ordered for {money.rupees(piece.price)}: confirm it",
        f"1 × {piece.name}\n{ordered.note}".strip(),
        about=message,
    )
    words = f"Order placed: {piece.name} {piece.purity}, {money.rupees(piece.price)}"
    script.note(ActivityType.COMMERCE, words, message_id=message.id)


def take_words(script: Script, ordered: OrderedInWords) -> None:
    """An order a colleague read out of what was said."""
    message = script.heard()
    if message is None:
        raise ValueError(f"{script.person.name} has said nothing yet")
    script.orders.append(_order(script, message, piece_of(ordered.sku), ordered.status, saw=ordered.saw))


def take_photo(script: Script, sent: SentPhoto) -> None:
    """The photo to try a piece on: kept like any file that comes in, and a colleague's to work on."""
    script.move_to(sent.at)
    body: dict[str, str] = {"id": "demo", "mime_type": "image/jpeg"}
    message = script.receive("image", sent.text, body)
    photo = script.ground.photo
    if photo is not None:
        script.files.append(
            Media(
                client_id=script.ground.client_id,
                message_id=message.id,
                meta_id="demo",
                claimed_type="image/jpeg",
                status=MediaStatus.STORED,
                media_type="image/jpeg",
                size_bytes=photo.size_bytes,
                width=photo.width,
                height=photo.height,
                storage_key=photo.key,
                created_at=script.clock,
                updated_at=script.clock,
            )
        )
    piece = piece_of(sent.sku)
    title = f"{script.person.first_name} sent a photo to try a piece on"
    script.ask(StaffTaskKind.TRY_ON, title, f"Pieces: {piece.name}", about=message)
    script.note(ActivityType.COMMERCE, f"Photo for a try-on: {piece.name}", message_id=message.id)


def _order(
    script: Script,
    message: Message,
    piece: Piece,
    status: OrderStatus,
    *,
    note: str = "",
    saw: int | None = None,
) -> Order:
    claimed = saw or piece.price
    return Order(
        client_id=script.ground.client_id,
        contact_id=script.contact.id,
        lead_id=script.lead.id,
        message_id=message.id,
        status=status,
        items=[
            {
                "sku": piece.sku,
                "name": piece.name,
                "quantity": 1,
                "price": piece.price,
                "claimed_price": claimed,
                "currency": "INR",
            }
        ],
        total=piece.price,
        claimed_total=claimed,
        note=note,
        created_at=script.clock,
        updated_at=script.clock,
    )


def _let_go(script: Script, message: Message, verdict: safety.SafetyVerdict) -> None:
    scope = verdict.scope or ConsentScope.ALL
    source = ConsentSource.BUTTON if message.message_type == "button" else ConsentSource.PHRASE
    script.consents.append(
        ConsentEvent(
            client_id=script.ground.client_id,
            contact_id=script.contact.id,
            action=ConsentAction.WITHDRAWN,
            scope=scope,
            source=source,
            words=verdict.words,
            message_id=message.id,
            created_at=script.clock,
        )
    )
    script.contact.marketing_consent = MarketingConsent.WITHDRAWN
    if scope is ConsentScope.ALL:
        script.contact.dnd_at = script.clock
        script.contact.dnd_reason = source.value
        script.lead.status = LeadStatus.DND
    what = "do not disturb" if scope is ConsentScope.ALL else "no more offers"
    words = f"Said “{verdict.words}”: {what}, 0 queued messages cancelled"
    script.note(ActivityType.SAFETY, words, message_id=message.id)
    script.clock += A_MOMENT
    _confirm(script, goodbye(message.content, shop=shop.NAME, scope=scope))


def _confirm(script: Script, text: str) -> None:
    confirmation = Outgoing(payloads.text(text), text, Sender.SYSTEM, metadata={"purpose": CONFIRMATION})
    script.send(confirmation, Fate.DELIVERED)
