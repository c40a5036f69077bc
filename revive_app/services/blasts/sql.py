"""Words with variables, and filters, as SQL: a whole audience is filled in where it lies.

The same words for one person are `rules.templates.values.render`; a test holds the two together. Nothing a
caller wrote becomes SQL: all of it travels as parameters.
"""

import json
from collections.abc import Iterable
from typing import Any

from revive_app.rules.blasts.audience import Audience, Match, Span
from revive_app.rules.templates.values import CONTEXT, VALUE, Leaf, Literal, Variable, Words, leaves

# What Python's one_line takes out, and what it makes one space.
_CONTROL = "[\\u0001-\\u0008\\u000b\\u000c\\u000e-\\u001f\\u007f-\\u009f]"
_SPACE = "[\\u0009\\u000a\\u000d\\u0020\\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]+"
_BEYOND_16_BITS = "[^\\U00010000-\\U0010ffff]"

# Columns of the person that a lead's own data may also hold, under any of these names.
_COLUMNS = {
    "first_name": "contact.first_name",
    "last_name": "contact.last_name",
    "full_name": "concat_ws(' ', nullif(btrim(contact.first_name), ''), nullif(btrim(contact.last_name), ''))",
    "phone": "contact.phone",
    "email": "contact.email",
    "city": "contact.city",
    "interest": "contact.interest",
    "birthday": "to_char(contact.birthday, 'FMDD FMMonth')",
    "anniversary": "to_char(contact.anniversary, 'FMDD FMMonth')",
    # ₹1,25,000: the last three digits, then pairs
    VALUE: "CASE WHEN lead.potential_value > 0 THEN '₹' || CASE WHEN lead.potential_value < 1000"
    " THEN lead.potential_value::text"
    " ELSE regexp_replace(left(lead.potential_value::text, -3), '(\\d)(?=(\\d\\d)+$)', '\\1,', 'g')"
    " || ',' || right(lead.potential_value::text, 3) END END",
}
_ALSO_IN_CONTEXT = ("city", "interest", "email")


class Sql:
    """Collects parameters while statements are written."""

    def __init__(self) -> None:
        self.parameters: dict[str, Any] = {}
        self._variables: dict[str, str] = {}

    def bind(self, value: Any, kind: str = "text") -> str:
        """A parameter of a type, to stand in a statement."""
        name = f"p{len(self.parameters)}"
        self.parameters[name] = value
        return f"CAST(:{name} AS {kind})"

    @property
    def facts(self) -> str:
        """The facts every expression below reads, as a LATERAL of the lead and her contact.

        OFFSET 0 keeps PostgreSQL from writing each fact out wherever it is used, and computing it there again.
        """
        columns = [f"{expression} AS {name}" for expression, name in self._variables.items()]
        return f"CROSS JOIN LATERAL (SELECT {', '.join(columns)} OFFSET 0) fact" if columns else ""

    def words(self, words: Words) -> str:
        """The words for the row's person; NULL when a fact without a default is missing."""
        parts = [self._segment(one) for one in words]
        return f"({' || '.join(parts)})" if parts else "''"

    def tree(self, tree: Any) -> str:
        """A payload whose leaves are words, as jsonb."""
        if isinstance(tree, Leaf):
            return self.words(tree.words)
        if not any(True for _ in leaves(tree)):
            return self.bind(json.dumps(tree), "jsonb")
        if isinstance(tree, dict):
            pairs = [f"{self.bind(key)}, {self.tree(value)}" for key, value in tree.items()]
            return f"jsonb_build_object({', '.join(pairs)})"
        return f"jsonb_build_array({', '.join(self.tree(value) for value in tree)})"

    def missing(self, found: Iterable[Leaf]) -> str:
        """Whether any of these leaves cannot be filled."""
        return _any_of(f"{self.words(leaf.words)} IS NULL" for leaf in found if _varies(leaf))

    def too_long(self, found: Iterable[Leaf]) -> str:
        """Whether any of these leaves becomes longer than its place."""
        return _any_of(f"{self._size(leaf)} > {leaf.longest:d}" for leaf in found if _varies(leaf))

    def _size(self, leaf: Leaf) -> str:
        """UTF-16 units, counted exactly only where it could matter."""
        words = self.words(leaf.words)
        beyond = f"char_length(regexp_replace({words}, {self.bind(_BEYOND_16_BITS)}, '', 'g'))"
        return f"(char_length({words}) + CASE WHEN char_length({words}) * 2 > {leaf.longest:d} THEN {beyond} ELSE 0 END)"

    def _segment(self, segment: Literal | Variable) -> str:
        if isinstance(segment, Literal):
            return self.bind(segment.text)
        value = f"fact.{self._variable(segment.key)}"
        if segment.default is not None:
            value = f"coalesce({value}, {self.bind(segment.default)})"
        return _percent_encoded(value) if segment.encoded else value

    def _variable(self, key: str) -> str:
        expression = self._one_line(self._source(key))
        return self._variables.setdefault(expression, f"v{len(self._variables)}")

    def _source(self, key: str) -> str:
        if key.startswith(CONTEXT):
            return self._in_context(key.removeprefix(CONTEXT))
        if key in _ALSO_IN_CONTEXT:
            own = f"nullif(btrim({_COLUMNS[key]}), '')"
            return f"coalesce({own}, lead.context_data->>'{key.title()}', lead.context_data->>'{key}')"
        return _COLUMNS[key]

    def _in_context(self, name: str) -> str:
        value = f"lead.context_data->>{self._constant(name)}"
        column = _COLUMNS.get(name.casefold())
        # An upload's City goes to the person; its owner still calls it context.City.
        return f"coalesce({value}, {column})" if column else value

    def _constant(self, text: str) -> str:
        """One parameter for one text, so that an expression is recognised when it comes again."""
        for name, value in self.parameters.items():
            if value == text:
                return f"CAST(:{name} AS text)"
        return self.bind(text)

    def _one_line(self, value: str) -> str:
        control, space = self._constant(_CONTROL), self._constant(_SPACE)
        return f"nullif(btrim(regexp_replace(regexp_replace({value}, {control}, '', 'g'), {space}, ' ', 'g')), '')"


def _varies(leaf: Leaf) -> bool:
    return any(isinstance(one, Variable) for one in leaf.words)


def _any_of(conditions: Iterable[str]) -> str:
    return " OR ".join(dict.fromkeys(conditions)) or "false"


def _percent_encoded(value: str) -> str:
    return (
        "(SELECT string_agg(CASE WHEN letter ~ '^[A-Za-z0-9_.~-]$' THEN letter ELSE"
        " regexp_replace(upper(encode(convert_to(letter, 'UTF8'), 'hex')), '(..)', '%\\1', 'g') END, ''"
        f" ORDER BY place) FROM unnest(string_to_array({value}, NULL)) WITH ORDINALITY AS letters (letter, place))"
    )


def audience_condition(sql: Sql, audience: Audience, *, with_opted_out: bool) -> str:
    """Which leads a filter means. `with_opted_out` keeps those in who left, to be counted as such."""
    conditions = list(_conditions(sql, audience))
    if audience.statuses is not None:
        status = f"lead.status = ANY({sql.bind([one.value for one in audience.statuses], 'text[]')})"
        conditions.append(f"({status} OR lead.status = 'dnd')" if with_opted_out else status)
    return " AND ".join(f"({one})" for one in conditions) or "true"


def _conditions(sql: Sql, audience: Audience) -> Iterable[str]:
    if audience.lead_ids is not None:
        yield f"lead.id = ANY({sql.bind([str(one) for one in audience.lead_ids], 'uuid[]')})"
    if audience.exclude_lead_ids:
        yield f"lead.id <> ALL({sql.bind([str(one) for one in audience.exclude_lead_ids], 'uuid[]')})"
    if audience.batch_id is not None:
        batch = sql.bind(str(audience.batch_id), "uuid")
        yield f"EXISTS (SELECT FROM import_rows WHERE import_rows.lead_id = lead.id AND batch_id = {batch})"
    if audience.tags:
        yield f"{tags_of_lead('lower')} && {_lowered(sql, audience.tags)}"
    for column, words in (("city", audience.cities), ("interest", audience.interests)):
        if words:
            yield f"lower({told(column)}) = ANY({_lowered(sql, words)})"
    if audience.languages:
        yield f"lower(contact.language) = ANY({_lowered(sql, audience.languages)})"
    if audience.consents:
        consents = sql.bind([one.value for one in audience.consents], "text[]")
        yield f"contact.marketing_consent = ANY({consents})"
    for column, match in audience.context:
        yield _matches(sql, column, match)
    if audience.value_min is not None:
        yield f"lead.potential_value >= {sql.bind(audience.value_min, 'bigint')}"
    if audience.value_max is not None:
        yield f"lead.potential_value <= {sql.bind(audience.value_max, 'bigint')}"
    if audience.created is not None:
        yield _within(sql, "lead.created_at", audience.created)
    if audience.last_contact is not None:
        yield _within(sql, _latest("last_message_at"), audience.last_contact)
    if audience.last_reply is not None:
        yield _within(sql, _latest("last_inbound_at"), audience.last_reply)


# The columns of a list that hold tags.
TAG_COLUMNS = ("Tags", "tags", "Tag", "tag")


def tags_of_lead(fold: str = "") -> str:
    """A lead's tags as an array, "VIP, gold" and ["VIP", "gold"] alike. `fold`: lower, or as they are written."""
    written = ", ".join(f"lead.context_data->>'{column}'" for column in TAG_COLUMNS)
    return (
        f"regexp_split_to_array(btrim({fold}(translate(coalesce({written}, ''), '[]\"', ''))),"
        " '\\s*[,;|]\\s*')"
    )


def told(column: str) -> str:
    """The city or interest of a lead: the person's own, else what the list said."""
    return f"btrim(coalesce(contact.{column}, lead.context_data->>'{column.title()}'))"


def _latest(column: str) -> str:
    return (
        f"(SELECT max(talk.{column}) FROM conversations talk"
        " WHERE talk.client_id = lead.client_id AND talk.contact_id = lead.contact_id)"
    )


def _within(sql: Sql, moment: str, span: Span) -> str:
    if span.never:
        return f"{moment} IS NULL"
    ends = [f"{moment} >= {sql.bind(span.after, 'timestamptz')}"] if span.after else []
    if span.before:
        ends.append(f"{moment} < {sql.bind(span.before, 'timestamptz')}")
    return " AND ".join(ends) or f"{moment} IS NOT NULL"


def _matches(sql: Sql, column: str, match: Match) -> str:
    value = f"coalesce(lead.context_data->>{sql.bind(column)}, '')"
    conditions = []
    if match.any_of:
        conditions.append(f"lower(btrim({value})) = ANY({_lowered(sql, match.any_of)})")
    if match.contains is not None:
        conditions.append(f"position({sql.bind(match.contains.casefold())} IN lower({value})) > 0")
    if match.exists is not None:
        conditions.append(f"(btrim({value}) <> '') = {sql.bind(match.exists, 'boolean')}")
    return " AND ".join(conditions) or "true"


def _lowered(sql: Sql, words: Iterable[str]) -> str:
    return sql.bind([word.lower() for word in words], "text[]")
