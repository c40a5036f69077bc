"""Files turned into text, in a process of their own that may neither eat the machine nor take for ever."""
