"""What every page's document brings along: fonts, styles, the theme before the first paint, small scripts."""

import reflex as rx

STYLESHEETS = [
    "/css/tokens.css",
    "/css/fonts.css",
    "/css/base.css",
    "/css/forms.css",
    "/css/tables.css",
    "/css/overlays.css",
    "/css/cards.css",
    "/css/login.css",
    "/css/mishap.css",
    "/css/shell.css",
    "/css/palette.css",
    "/css/dashboard.css",
    "/css/board.css",
    "/css/matrix.css",
    "/css/simulator.css",
    "/css/phone.css",
    "/css/story.css",
    "/css/campaigns.css",
    "/css/settings.css",
    "/css/catalog.css",
    "/css/imports.css",
    "/css/people.css",
    "/css/templates.css",
    "/css/campaign.css",
    "/css/analytics.css",
    "/css/inbox.css",
    "/css/person.css",
    "/css/diary.css",
    "/css/kit.css",
]

# What must happen in the browser and nowhere else; each file says what.
SCRIPTS = (
    "clocks",
    "light",
    "told",
    "menus",
    "dialogs",
    "forms",
    "presses",
    "drop",
    "held",
    "board",
    "sending",
    "inbox",
    "palette",
    "doors",
)

# Needed for the first paint; the others come when a page uses them.
_FIRST_FONTS = ("inter-latin-wght-normal", "fraunces-latin-opsz-normal")

# Reflex puts `light` or `dark` on <html> before the first paint and whenever it changes; our colours hang
# on `data-theme`.
_THEME = """
(() => {
  const root = document.documentElement;
  const follow = () => { root.dataset.theme = root.classList.contains("dark") ? "dark" : "light"; };
  new MutationObserver(follow).observe(root, { attributes: true, attributeFilter: ["class"] });
  follow();
})();
"""

# A socket whose network has gone notices it after 45 seconds. The browser knows at once, so it is told
# at once; Reflex then tries to connect again until it can.
_NETWORK = """
(() => {
  const open = new Set(), Native = window.WebSocket;
  window.WebSocket = class extends Native {
    constructor(...args) {
      super(...args);
      if (!this.url.includes("/_event")) return;
      open.add(this);
      this.addEventListener("close", () => open.delete(this));
    }
  };
  addEventListener("offline", () => [...open].forEach((socket) => {
    socket.close();
    socket.dispatchEvent(new CloseEvent("close", { code: 1006 }));
  }));
})();
"""


def head() -> list[rx.Component]:
    """The components of <head>."""
    return [
        rx.el.script(_THEME),
        # Before anything is drawn: the page speaks her language from its first word.
        rx.el.script(src="/language/say.js"),
        rx.el.script(_NETWORK),
        *(
            rx.el.link(
                rel="preload", href=f"/fonts/{font}.woff2", type="font/woff2", custom_attrs=_FONT_REQUEST
            )
            for font in _FIRST_FONTS
        ),
        rx.el.link(rel="icon", href="/art/logo.svg", type="image/svg+xml"),
        rx.el.link(rel="apple-touch-icon", href="/icons/180.png"),
        rx.el.link(rel="manifest", href="/manifest.json"),
        rx.el.meta(
            name="theme-color", content="#FBFAF7", custom_attrs={"media": "(prefers-color-scheme: light)"}
        ),
        rx.el.meta(
            name="theme-color", content="#12110F", custom_attrs={"media": "(prefers-color-scheme: dark)"}
        ),
        rx.el.meta(name="description", content=DESCRIPTION),
        *(rx.el.script(src=f"/js/{name}.js", defer=True) for name in SCRIPTS),
    ]


# Both languages: who looks for it has chosen none yet.
DESCRIPTION = (
    "Revive answers a jeweller's old customers on WhatsApp, with her catalog and in her voice."
    " पुराने ग्राहकों से नई बातचीत।"
)

# A font is fetched without credentials, so its preload must be, too.
_FONT_REQUEST = {"as": "font", "crossOrigin": "anonymous"}


def toaster() -> rx.Component:
    """Where toasts appear: below the head of a page, where nothing is pressed. base.css dresses them, js/told.js puts one
    away at a tap."""
    return rx.toast.provider(
        position="top-right",
        rich_colors=False,
        expand=False,
        duration=6000,
        gap=8,
        visible_toasts=3,
        close_button=True,
    )
