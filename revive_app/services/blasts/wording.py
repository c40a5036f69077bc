"""Which translation a person reads, filled with what is known of her, and what Meta charges for it, as SQL."""

from revive_app.db import TenantSession
from revive_app.rules.blasts.rate_card import CATEGORIES, RateCard
from revive_app.rules.templates.values import leaves
from revive_app.services.blasts.planning import Plan, Translation
from revive_app.services.blasts.sql import Sql
from revive_app.services.templates.choosing import spoken


def language(session: TenantSession, sql: Sql, plan: Plan, people: str) -> str:
    """Which translation a person gets: her own where there is one, else the fallback."""
    known = [
        row["language"]
        for row in session.rows(
            "SELECT DISTINCT contact.language FROM leads lead JOIN contacts contact ON contact.id = lead.contact_id"
            f" WHERE {people} AND contact.language IS NOT NULL",
            **sql.parameters,
        )
    ]
    cases = []
    for variant in plan.variants:
        languages = [one.language for one in variant.translations]
        own = {one: spoken(languages, one) for one in known}
        for translated in sorted({one for one in own.values() if one is not None and one != languages[0]}):
            speakers = sql.bind([one for one, reads in own.items() if reads == translated], "text[]")
            condition = f"about.variant = '{variant.key}' AND contact.language = ANY({speakers})"
            cases.append(f"WHEN {condition} THEN {sql.bind(translated)}")
        fallback = sql.bind(languages[0])
        cases.append(f"WHEN about.variant = '{variant.key}' THEN {fallback}")
    return f"CASE {' '.join(cases)} END"


def filled(sql: Sql, plan: Plan) -> str:
    """Payload and text by variant and language, and whether the person's facts are enough for them."""
    columns: dict[str, list[str]] = {}
    for variant in plan.variants:
        for translation in variant.translations:
            condition = (
                f"choice.variant = '{variant.key}' AND choice.language = {sql.bind(translation.language)}"
            )
            for column, expression in _expressions(sql, translation).items():
                columns.setdefault(column, []).append(f"WHEN {condition} THEN {expression}")
    return "SELECT " + ", ".join(f"CASE {' '.join(cases)} END AS {name}" for name, cases in columns.items())


def _expressions(sql: Sql, translation: Translation) -> dict[str, str]:
    values = translation.filled
    found = [*leaves(values.payload), values.shown]
    return {
        "category": sql.bind(translation.category.lower()),
        "payload": sql.tree(values.payload),
        "content": sql.words(values.shown.words),
        "missing": sql.missing(found),
        "too_long": sql.too_long(found),
    }


def price(sql: Sql, card: RateCard) -> str:
    """What Meta will charge for the message, by our card; nothing where no rate is known."""
    rows = [
        (country, category, card.price(country, category))
        for country in sorted(card.rates)
        for category in CATEGORIES
    ]
    known = [row for row in rows if row[2] is not None]
    countries = sql.bind([row[0] for row in known], "text[]")
    categories = sql.bind([row[1] for row in known], "text[]")
    prices = sql.bind([row[2] for row in known], "integer[]")
    return (
        f"SELECT rate.e4 FROM unnest({countries}, {categories}, {prices}) AS rate (country, category, e4)"
        " WHERE rate.country = choice.country AND rate.category = filled.category"
    )
