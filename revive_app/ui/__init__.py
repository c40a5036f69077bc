"""The screens. Only this package, live.hub and the composition root know Reflex.

document     fonts, styles, the head of every page        session   who is behind an event
elements     HTML that Reflex does not bring              run       services, off the event loop
words        facts as sentences                           live      refreshes when something happened
components   small things many screens show               handling  arguments in, refusals out
shell        the frame of the signed-in pages             pages     one folder a page: page, state, views
"""
