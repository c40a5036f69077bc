"""Why a page is not fetched, in words a shopkeeper can act on."""

from enum import StrEnum

from revive_app.errors import Terminal


class Reason(StrEnum):
    """What is wrong with the address or the page."""

    BAD_ADDRESS = "bad_address"
    BAD_SCHEME = "bad_scheme"
    BAD_PORT = "bad_port"
    CREDENTIALS = "credentials"
    NOT_PUBLIC = "not_public"
    UNKNOWN_HOST = "unknown_host"
    TOO_MANY_REDIRECTS = "too_many_redirects"
    ROBOTS = "robots"
    STATUS = "status"
    WRONG_KIND = "wrong_kind"
    TOO_LARGE = "too_large"
    UNTRUSTED = "untrusted"
    GARBLED = "garbled"


_SENTENCES = {
    Reason.BAD_ADDRESS: "This is no web address. It looks like https://www.example.com/page.",
    Reason.BAD_SCHEME: "Only addresses that begin with http:// or https:// can be read.",
    Reason.BAD_PORT: "Only pages on the usual ports (80 and 443) can be read.",
    Reason.CREDENTIALS: "The address holds a user name or password. Leave it out.",
    Reason.NOT_PUBLIC: "This address is not on the public internet.",
    Reason.UNKNOWN_HOST: "No website has this name. Check the address for typing errors.",
    Reason.TOO_MANY_REDIRECTS: "The page sends visitors on and on. Give the address you end up at.",
    Reason.ROBOTS: "The website's robots.txt asks programs not to read this page.",
    Reason.STATUS: "The website does not show this page to us.",
    Reason.WRONG_KIND: "There is no page or document at this address, but another kind of file.",
    Reason.TOO_LARGE: "The page is too large to be read.",
    Reason.UNTRUSTED: "The website's certificate is not valid, so nobody knows who answers there.",
    Reason.GARBLED: "The website's answer cannot be understood.",
}


class Refused(Terminal):
    """A page that will not be fetched, however often it is tried. `message` is fit for a shopkeeper."""

    def __init__(self, reason: Reason, message: str | None = None) -> None:
        super().__init__(message or _SENTENCES[reason])
        self.reason = reason
