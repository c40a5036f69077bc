"""A search box and the address, each of which may change the other's words."""

import reflex as rx


class Searching(rx.State, mixin=True):
    """The box is drawn anew when the address brings words that were not typed into it, and only then: drawing it anew
    under somebody's fingers would lose what she types."""

    arrived: int = 0
    _under_way: list[str] = []

    def _type(self, text: str, *, shown: str) -> None:
        """Typed here: the address will come back with it."""
        if text != shown:
            self._under_way = [*self._under_way, text][-20:]

    def _arrive(self, text: str, *, shown: str) -> None:
        """The address asks for `text` while the box was last drawn or typed as `shown`."""
        if text in self._under_way:
            self._under_way = self._under_way[self._under_way.index(text) + 1 :]
        elif text != shown:
            self.arrived += 1
            self._under_way = []
