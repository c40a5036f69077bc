"""Everything the demo shop's agent may rest on, for the guard."""

from collections.abc import Iterator
from datetime import date

from revive_app.demo import campaigns, shop
from revive_app.demo.catalog import PIECES
from revive_app.demo.knowledge import papers
from revive_app.demo.people import Person
from revive_app.demo.threads import Replied, Said
from revive_app.rules.knowledge.facts import Facts, KnownProduct
from revive_app.rules.prompt_engine import Skills


def facts_of_the_shop(*, customer: str = "", said: str = "") -> Facts:
    """All papers, the whole catalog, the offer, and what this customer said."""
    products = tuple(
        KnownProduct(
            sku=piece.sku,
            name=piece.name,
            price=piece.price,
            purity=piece.purity,
            weight_mg=piece.weight_mg,
            stock=piece.stock,
            about=f"{piece.category} {piece.metal} {piece.stones} {piece.description}",
        )
        for piece in PIECES
    )
    return Facts(
        passages=tuple(paper.text for paper in papers(offer_until=date(2027, 1, 21))),
        products=products,
        offer_text=campaigns.SHAADI.offer_text,
        discount=Skills.from_config(campaigns.SHAADI.persona).discount,
        customer_words=said,
        names=(campaigns.AGENT, shop.NAME),
        customer_name=customer,
    )


def replies_to(person: Person) -> Iterator[tuple[str, Facts]]:
    """What the agent has answered somebody, each beside what it could rest on then."""
    said: list[str] = []
    for event in person.thread:
        if isinstance(event, Said):
            said.append(event.text)
        if isinstance(event, Replied):
            yield event.text, facts_of_the_shop(customer=person.name, said="\n".join(said))
