"""Meta's templates: what is variable in them, what fills it, and whether Meta would take one.

text     a body as people read it
values   what stands in for a variable: words with {{first_name|there}} in them
shape    what a template asks for: header, body, buttons, cards
filling  values put into a template: the payload to send, and the text a thread shows
lint     what Meta would refuse, said before anybody asks Meta
"""

from revive_app.rules.templates.text import body_text, filled, placeholders

__all__ = ["body_text", "filled", "placeholders"]
