"""Sentences that speak to an assistant instead of a customer: planted in pages, files and names."""

import re
from functools import lru_cache

from revive_app.rules.language.text import sentences

_ADDRESSED = re.compile(
    r"""
    \b(?:(?:ai|virtual|chat)[\s-]*(?:assistants?|agents?|bots?|models?)|assistants?\s*[:,]|language\s+models?|llms?|chatbots?|chatgpt|gpt)\b
  | \b(?:an?|any|the|every)\s+(?:ai|bot|assistant)\b.{0,30}\b(?:must|should|shall|has\s+to|have\s+to|reads?|reading|ought)\b
  | \byou(?:'re|\s+are)\s+an?\s+(?:ai|bot|assistant|model)\b | \b(?:ro)?bots?\s+(?:must|should|shall|have\s+to|learn|note)\b
  | \bto\s+use\s+this\s+(?:document|page|file)\b.{0,30}\b(?:agent|bot|assistant|ai)\b
  | \b(?:store|save|remember|memori[sz]e|learn|note)\b.{0,30}\b(?:permanent\w*|fact|memory|for\s+(?:all|every)\s+(?:customers?|users?|chats?))\b
  | \b(?:replace|change|rewrite)\s+(?:all|any|every)\b.{0,20}\b(?:links?|urls?|prices?|numbers?)\b
  | \b(?:document|file|pdf|page)s?\b.{0,30}\b(?:galat|bhool|ignore)\b
  | \b(?:system|assistant|developer)\s*[:\]>]
  | \b(?:ignore|disregard|forget|override)\b.{0,40}\b(?:instructions?|rules?|prompts?|previous|above|documents?)\b
  | \b(?:system|initial|hidden)\s+(?:prompt|instructions?)\b
  | \b(?:you\s+are\s+(?:now|hereby)|the\s+(?:agent|bot|assistant|chatbot)\s+(?:must|should|shall|has\s+to))\b
  | \b(?:tell|inform|quote|say\s+to)\s+(?:all\s+|every\s+|the\s+)?(?:customers?|users?|visitors?|readers?)\b
  | \b(?:when|before|while|after)\s+(?:you\s+)?(?:summari[sz]\w+|reply\w*|answer\w*|read\w*\s+this)\b
  | \b(?:api[\s_-]*key|access[\s_-]*token)\b
  | <\s*/?\s*(?:script|tool_call|img|div|span|system)\b | \[/?(?:system|inst)\]
  | \bsahayak\b | सहायक | \bis\s+pdf\s+ko\s+padhne\b
    """,
    re.IGNORECASE | re.VERBOSE,
)


def addresses_assistant(sentence: str) -> bool:
    """Whether a sentence of a page or file gives orders to a model. Such a sentence proves nothing."""
    return _ADDRESSED.search(sentence) is not None


@lru_cache(maxsize=1024)
def without_orders(text: str) -> str:
    """The text without the lines and sentences that give orders to a model; as it is when there are none."""
    if not addresses_assistant(text):
        return text
    return "\n".join(sentence for sentence in sentences(text) if not addresses_assistant(sentence))
