"""Words that only fold to a word of the trade: "wallet" is no valet, "map" is no "maap", "full" no flower.

What they mean stands in the lists beside this one; those that mean nothing here tell nothing.
"""

from revive_app.rules.language.text import word_set

HOMONYMS = word_set(
    "wallet wallets map maps full bad pull pulls pulled pulling slip slips news pot pots glasses"
)
