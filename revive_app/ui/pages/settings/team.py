"""The people of the shop: who is in it, as what, and whom somebody has invited."""

from dataclasses import dataclass
from typing import Any

import reflex as rx

from revive_app.api.throttle import invitations_by_shop
from revive_app.errors import ReviveError, TooManyRequests
from revive_app.rules.rights import Right, may
from revive_app.services.team import invitations, members
from revive_app.services.team.invitations import InvitationView
from revive_app.services.team.members import Member
from revive_app.ui import words
from revive_app.ui.components import toasts
from revive_app.ui.components.badges import avatar, badge
from revive_app.ui.components.buttons import button, icon_button
from revive_app.ui.components.choices import pick
from revive_app.ui.components.dialogs import asks, confirm
from revive_app.ui.components.fields import choice_field, text_field
from revive_app.ui.elements import attrs, icon, time_since
from revive_app.ui.handling import as_form, as_id, in_words, press_of
from revive_app.ui.language import say, t, word
from revive_app.ui.pages.settings.parts import FormOfPart, part, typed
from revive_app.ui.session import scope_of
from revive_app.ui.shell.state import ShellState, ask_shop, change_shop, name_of
from revive_app.vocabulary import Role

_ROLES = tuple((role.value, words.ROLES[role]) for role in Role)
_ABOUT = {
    Role.OWNER: word("Everything, also money, keys and people"),
    Role.MANAGER: word("Campaigns, catalog, templates, settings"),
    Role.AGENT: word("Talks to customers, moves leads"),
}


@dataclass(frozen=True)
class MemberLine:
    """A colleague."""

    id: str
    name: str
    email: str
    initials: str
    hue: int
    role: str
    role_words: str
    about: str
    seen: int
    is_me: bool


@dataclass(frozen=True)
class InvitationLine:
    """Somebody who was invited. `state`: where the mail is."""

    id: str
    email: str
    role_words: str
    state: str
    tone: str


class TeamPart(FormOfPart, rx.State):
    """Colleagues and invitations."""

    members: list[MemberLine] = []
    invitations: list[InvitationLine] = []

    @rx.event
    @in_words
    async def open_part(self) -> None:
        """As it is."""
        self._open()
        await self._load()

    @rx.event
    @in_words
    async def refresh(self) -> None:
        """Somebody joined, or a mail has left."""
        if self.loaded:
            await self._load()

    @rx.event
    @in_words
    async def invite(self, form: dict[str, Any]) -> Any:
        """Offer a place by mail."""
        given, scope, by = as_form(form), await scope_of(self), await name_of(self)
        role = typed(given, "role")
        email = typed(given, "email")
        try:
            scope.require(Right.PEOPLE)
            if not invitations_by_shop.allows(str(scope.client_id)):
                raise TooManyRequests(word("Too many invitations at once. Wait a quarter of an hour."))
            view = await change_shop(
                self,
                Right.PEOPLE,
                invitations.invite,
                email=email,
                role=Role(role) if role in set(Role) else Role.AGENT,
                by=by,
                invited_by=scope.user_id,
                press=press_of(given),
            )
        except ReviveError as error:
            self._refuse(error)
            self.faults = self.faults or {"email": say(error.message)}
            return None
        self._begin()
        await self._load()
        return toasts.done(
            word("{email} is invited"), word("A mail with a link is on its way."), email=view.email
        )

    @rx.event
    @in_words
    async def withdraw(self, invitation_id: str) -> Any:
        """The link is dead."""
        await change_shop(self, Right.PEOPLE, invitations.withdraw, as_id(invitation_id))
        await self._load()
        return toasts.done(word("The invitation is taken back"))

    @rx.event
    @in_words
    async def change_role(self, user_id: str, role: str) -> Any:
        """What she may do from her next click on."""
        if role not in set(Role):
            return None
        by = await name_of(self)
        try:
            member = await change_shop(
                self, Right.PEOPLE, members.change_role, as_id(user_id), Role(role), by=by
            )
        finally:
            await self._load()
        told = toasts.done(word("{name}: {role}"), name=member.name, role=say(words.ROLES[member.role]))
        return [told, ShellState.enter]

    @rx.event
    @in_words
    async def remove(self, user_id: str) -> Any:
        """Out of the shop, on every browser of hers."""
        by = await name_of(self)
        await change_shop(self, Right.PEOPLE, members.remove_member, as_id(user_id), by=by)
        await self._load()
        return toasts.done(
            word("They are out of the shop"), word("Their chats are nobody's until somebody takes them.")
        )

    async def _load(self) -> None:
        scope = await scope_of(self)
        found = await ask_shop(self, members.members)
        self.members = [_member(one, is_me=one.user_id == scope.user_id) for one in found]
        own = may(scope.role, Right.PEOPLE)
        open_ones = await ask_shop(self, invitations.invitations) if own else ()
        self.invitations = [_invitation(one) for one in open_ones]


def team_part() -> rx.Component:
    """Who is here, who is invited, and how to invite."""
    return part(
        word("Your team"),
        word("Everybody sees the same chats. What each may change depends on the role."),
        rx.el.ul(rx.foreach(TeamPart.members, _member_line), class_name="lines panel"),
        rx.cond(
            TeamPart.invitations,
            rx.fragment(
                rx.el.h3(t("Invited"), class_name="settings-sub"),
                rx.el.ul(rx.foreach(TeamPart.invitations, _invitation_line), class_name="lines panel"),
            ),
        ),
        rx.cond(ShellState.who.may_own, _invite()),
        loaded=TeamPart.loaded,
    )


def _invite() -> rx.Component:
    return rx.el.form(
        rx.el.h3(t("Invite a colleague")),
        rx.el.div(
            text_field(
                word("E-mail"),
                "email",
                kind="email",
                fault=TeamPart.faults.get("email", ""),
                test_id="invite-email",
            ),
            choice_field(word("As"), "role", _ROLES, value=Role.AGENT.value),
            class_name="form-row",
        ),
        rx.el.div(
            button(
                word("Send the invitation"),
                look="gold",
                image="send",
                type="submit",
                custom_attrs=attrs(data_testid="invite-send"),
            ),
            class_name="form-foot",
        ),
        on_submit=TeamPart.invite,
        key=TeamPart.key,
        class_name="panel form settings-form",
        no_validate=True,
    )


def _member_line(line: rx.Var[MemberLine]) -> rx.Component:
    ask = f"remove-{line.id}"
    return rx.el.li(
        avatar(line.initials, line.hue),
        rx.el.span(
            rx.el.strong(line.name, class_name="cut"),
            rx.el.span(line.email, class_name="row-about cut"),
            class_name="row-words",
        ),
        rx.cond(
            line.seen > 0,
            rx.el.span(t("last seen:"), " ", time_since(line.seen), class_name="row-about number"),
        ),
        rx.cond(
            ShellState.who.may_own & ~line.is_me,
            rx.fragment(
                pick(_ROLES, line.role, lambda role: TeamPart.change_role(line.id, role), label=word("As")),
                icon_button("user_minus", word("Take out of the shop"), custom_attrs=asks(ask)),
                confirm(
                    t("Take {name} out of the shop?", name=line.name),
                    word(
                        "At once, on every browser of theirs. Their chats are nobody's until somebody takes them."
                    ),
                    word("Take out"),
                    TeamPart.remove(line.id),
                    dialog_id=ask,
                ),
            ),
            badge(line.role_words),
        ),
        key=line.id,
        title=line.about,
        custom_attrs=attrs(data_testid="member"),
    )


def _invitation_line(line: rx.Var[InvitationLine]) -> rx.Component:
    return rx.el.li(
        icon("mail", 18),
        rx.el.span(
            rx.el.strong(line.email, class_name="cut"),
            rx.el.span(line.role_words, class_name="row-about"),
            class_name="row-words",
        ),
        badge(line.state, line.tone),
        icon_button("x", word("Take the invitation back"), on_click=TeamPart.withdraw(line.id)),
        key=line.id,
        custom_attrs=attrs(data_testid="invitation"),
    )


def _member(member: Member, *, is_me: bool) -> MemberLine:
    return MemberLine(
        id=str(member.user_id),
        name=member.name,
        email=member.email,
        initials=words.initials(member.name),
        hue=words.hue(member.user_id),
        role=member.role.value,
        role_words=say(words.ROLES[member.role]),
        about=say(_ABOUT[member.role]),
        seen=words.millis(member.seen_at),
        is_me=is_me,
    )


def _invitation(view: InvitationView) -> InvitationLine:
    if view.mail_problem:
        state, tone = say("The mail does not leave"), "bad"
    elif view.mailed_at:
        state, tone = say("Mail sent"), "good"
    else:
        state, tone = say("Mail is on its way"), "wait"
    return InvitationLine(str(view.id), view.email, say(words.ROLES[view.role]), state, tone)
