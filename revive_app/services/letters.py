"""What Revive's mails say, in English and then in Hindi: nobody knows yet which of them she reads.

A link's token stands behind `#`: browsers keep that to themselves, so no server's log ever holds it.
"""

from revive_app.providers.mail import Mail
from revive_app.vocabulary import Role

_ROLES = {
    Role.OWNER: ("owner", "मालिक"),
    Role.MANAGER: ("manager", "मैनेजर"),
    Role.AGENT: ("agent", "एजेंट"),
}

_RESET = """\
{hello}

somebody asked for a new password for your Revive account. If that was you, choose one here:

{link}

The link is good for half an hour and works once. If it was not you, nothing has to be done: your password stays as it is.

---

{namaste}

किसी ने आपके Revive खाते के लिए नया पासवर्ड माँगा है. अगर वह आप थे, तो ऊपर दिए लिंक से नया पासवर्ड चुनिए.
लिंक आधे घंटे तक और एक ही बार काम करता है. अगर वह आप नहीं थे, तो कुछ करने की ज़रूरत नहीं: आपका पासवर्ड वही है.

Revive
"""

_INVITATION = """\
Hello,

{host} invites you to {shop} on Revive, as {role}. There you answer your customers' WhatsApp messages together.

{link}

The link is good for seven days. If you do not know {shop}, leave this mail unanswered.

---

नमस्ते,

{host} आपको Revive पर {shop} में {role_hindi} के रूप में बुला रहे हैं. वहाँ आप मिलकर ग्राहकों के WhatsApp का जवाब देते हैं.
ऊपर दिया लिंक सात दिन तक काम करता है. अगर आप {shop} को नहीं जानते, तो इस मेल को रहने दीजिए.

Revive
"""


def password_reset(origin: str, token: str, *, to: str, name: str) -> Mail:
    """The way back in."""
    name = _one_line(name)
    text = _RESET.format(
        hello=f"Hello {name}," if name else "Hello,",
        namaste=f"नमस्ते {name}," if name else "नमस्ते,",
        link=f"{origin}/login/reset#{token}",
    )
    return Mail(to, "A new password for Revive", text)


def invitation(origin: str, token: str, *, to: str, shop: str, host: str, role: Role) -> Mail:
    """A place in a shop."""
    shop = _one_line(shop)
    english, hindi = _ROLES[role]
    text = _INVITATION.format(
        host=_one_line(host) or "The owner",
        shop=shop,
        role=english,
        role_hindi=hindi,
        link=f"{origin}/login/invite#{token}",
    )
    return Mail(to, f"Your place at {shop}", text)


def _one_line(text: str) -> str:
    """A shop's name must not look like a letter of ours with a link of its own."""
    return " ".join(text.split()).replace("://", " ")[:80]
