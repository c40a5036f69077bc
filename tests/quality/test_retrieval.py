"""Questions of every set against a real PostgreSQL, with the real pipeline and the offline model."""

import pytest

from revive_app.providers.ai.embeddings import OfflineEmbedder
from revive_app.providers.ai.models import Models
from revive_app.providers.ai.offline.model import OfflineModel
from tests.builders import make_shop
from tests.quality import aims, retrieval
from tests.quality.sets import HELD, parts_with, rows


@pytest.mark.usefixtures("clean_database")
@pytest.mark.parametrize("part", parts_with("questions"))
def test_questions_find_their_document_and_only_answerable_ones_are_answered(part: str) -> None:
    models = Models(chat=OfflineModel(), embedder=OfflineEmbedder())
    shop = make_shop(business_name=retrieval.SHOP)
    retrieval.store_documents(shop, models, part)

    score = retrieval.retrievals(retrieval.ask_all(shop, models, rows(part, "questions")))

    told = score.told()
    short = aims.short("questions", told, kept_away=part in HELD)
    misses = [] if part in HELD else score.misses
    assert not short, f"{told}\n" + "\n".join(" | ".join(miss) for miss in misses)
