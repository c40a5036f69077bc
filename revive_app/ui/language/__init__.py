"""English and Hindi: every word on a screen is written in English where it is used, and said in hers.

    t("Command Center")             on a page: the browser says it
    t("{n} more", n=column.more)    the same with something in it, a var or a value
    many(n, word("{n} lead"), word("{n} leads"))    the same with a number that may be one
    say("Today")                    in a handler or a helper of one: said in the language of who looks
    word("Won")                     marks a constant that `t` or `say` is given later
    both("Sign in")                 on what is built before anybody is known (login, 404): both, one is shown

The Hindi for all of them stands in one file, `assets/language/hi.js`: the browser loads it when her language
is Hindi, and Python reads the same one. What has no Hindi yet is said in English; a test names it.
A choice is a cookie and a fresh page: `language_item`.
"""

from revive_app.ui.language.choice import COOKIE, LANGUAGES, both, language_button, language_item, listen
from revive_app.ui.language.speaking import hindi, many, say, t, word

__all__ = [
    "COOKIE",
    "LANGUAGES",
    "both",
    "hindi",
    "language_button",
    "language_item",
    "listen",
    "many",
    "say",
    "t",
    "word",
]
