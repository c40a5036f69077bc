"""Talk that is of nothing the shop sells: who is writing, is it a machine, how are you, a happy new year.

`read` says what a whole message of it is about, `say` what is answered.
"""

from revive_app.rules.small_talk.reading import asks_besides, read
from revive_app.rules.small_talk.sentences import owned_up, say
from revive_app.rules.small_talk.topic import Small

__all__ = ["Small", "asks_besides", "owned_up", "read", "say"]
