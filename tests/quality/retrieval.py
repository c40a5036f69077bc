"""Questions asked of the fictional jeweller's documents in the real database, and what the agent makes of them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from revive_app.db import tenant_session
from revive_app.providers.ai.models import Models
from revive_app.providers.ai.protocol import Turn
from revive_app.services import rag
from revive_app.services.conversation.compose import compose
from revive_app.services.conversation.drafts import Draft, ReplyContext
from tests.builders import Shop, make_shop
from tests.quality.scores import Score, share
from tests.quality.sets import Row, documents

DEPTH = 5
SHOP, AGENT = "Suvarna Kala Jewellers", "Tara"


@dataclass(frozen=True, slots=True)
class Asked:
    """A question, the documents search brought up for it, and the answer that would be sent."""

    row: Row
    sources: tuple[str, ...]
    draft: Draft

    @property
    def abstained(self) -> bool:
        """Whether nothing was answered: left to a human, or declined as no business of the shop."""
        return not self.draft.passages and not self.draft.products_to_show

    @property
    def right(self) -> bool:
        """Whether the answer rests on a document that holds it."""
        return any(passage.source in self.row["answer_doc_ids"] for passage in self.draft.passages)


def shelves(parts: Sequence[str], models: Models) -> Iterator[tuple[str, Shop]]:
    """Each part with a shop that holds its knowledge; parts of the same knowledge share one."""
    shops: dict[str, Shop] = {}
    for part in parts:
        knowledge = "\n".join(documents(part))
        if knowledge not in shops:
            shops[knowledge] = make_shop(business_name=SHOP)
            store_documents(shops[knowledge], models, part)
        yield part, shops[knowledge]


def store_documents(shop: Shop, models: Models, part: str) -> None:
    """A part's knowledge base as sources of the shop's campaign."""
    with tenant_session(shop.client_id) as session:
        for name, text in documents(part).items():
            rag.store_text(
                session, campaign_id=shop.campaign_id, name=name, text=text, embedder=models.embedder
            )


def ask_all(shop: Shop, models: Models, rows: Sequence[Row]) -> list[Asked]:
    """Each question by itself, as a customer's first message."""
    return [_ask(shop, models, row) for row in rows]


def _ask(shop: Shop, models: Models, row: Row) -> Asked:
    deep = rag.searcher(shop.client_id, shop.campaign_id, models.embedder, limit=DEPTH)
    context = ReplyContext(
        system_prompt="",
        history=(Turn("customer", row["question"]),),
        search=rag.searcher(shop.client_id, shop.campaign_id, models.embedder),
        shop_name=SHOP,
        agent_name=AGENT,
    )
    sources = tuple(passage.source for passage in deep(row["question"]).passages)
    return Asked(row, sources, compose(context, models, deadline_seconds=30))


def retrievals(asked: Sequence[Asked]) -> Score:
    """recall@5 and MRR on what the documents answer; abstention on what they do not."""
    answerable = [one for one in asked if one.row["answer_doc_ids"]]
    unanswerable = [one for one in asked if not one.row["answer_doc_ids"]]
    ranks = [_rank(one) for one in answerable]
    answered = [one for one in answerable if not one.abstained]
    return Score(
        {
            "recall@5": share(sum(rank is not None for rank in ranks), len(ranks)),
            "MRR": share(sum(1 / rank for rank in ranks if rank is not None), len(ranks)),
            "abstains": share(sum(one.abstained for one in unanswerable), len(unanswerable)),
            "answers": share(len(answered), len(answerable)),
            "answers from the right document": share(sum(one.right for one in answered), len(answerable)),
        },
        [
            (
                one.row["question"],
                str(one.row["answer_doc_ids"]),
                f"{one.sources} {one.draft.text}{_refused(one)}",
            )
            for one in asked
            if one.abstained == bool(one.row["answer_doc_ids"])
            or (one.row["answer_doc_ids"] and not one.right)
        ],
    )


def _rank(one: Asked) -> int | None:
    wanted = set(one.row["answer_doc_ids"])
    return next((place for place, source in enumerate(one.sources, start=1) if source in wanted), None)


def _refused(one: Asked) -> str:
    verdict = one.draft.verdict
    told = one.draft.repaired or one.draft.replaced
    return (
        f" [refused: {verdict}]"
        if told and verdict is not None and not verdict.allowed
        else " [repaired]"
        if told
        else ""
    )
