"""Sentences that speak to an assistant instead of a customer: planted in pages, files and names."""

import re

_ADDRESSED = re.compile(
    r"""
    \b(?:(?:ai|virtual|chat)[\s-]*(?:assistants?|agents?|bots?|models?)|assistants?\s*[:,]|language\s+models?|llms?|chatbots?|chatgpt|gpt)\b
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
