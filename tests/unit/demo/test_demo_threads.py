"""The demo's past, told at any hour of any day: what the engine could not have done did not happen."""

from datetime import UTC, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import settings as hypothesis
from hypothesis import strategies as st

from revive_app.demo import shop
from revive_app.demo.catalog import piece_of
from revive_app.demo.people import PEOPLE
from revive_app.models import Message
from revive_app.models.base import new_id
from revive_app.rules.quiet_hours import quiet_until
from revive_app.services.consent import CONFIRMATION
from revive_app.services.seeding.matrix import LINES, latest
from revive_app.services.seeding.people import gather, who_never_agreed
from revive_app.vocabulary import (
    ActivityType,
    AppointmentStatus,
    ConsentAction,
    Direction,
    Hand,
    Handler,
    LeadStatus,
    MarketingConsent,
    MessageCategory,
    MessageState,
    Sender,
    StaffTaskKind,
    StaffTaskStatus,
)
from tests.unit.demo.story import INDIA, NOON, Story, ground

DAY = timedelta(hours=24)
START = datetime(2026, 1, 1, tzinfo=UTC)

any_moment = st.integers(0, 3 * 365 * 24 * 60).map(lambda minutes: START + timedelta(minutes=minutes))


@pytest.fixture(scope="module")
def story() -> Story:
    return Story()


def inbound(messages: list[Message]) -> list[Message]:
    return [message for message in messages if message.direction is Direction.INBOUND]


def outbound(messages: list[Message]) -> list[Message]:
    return [message for message in messages if message.direction is Direction.OUTBOUND]


@hypothesis(max_examples=12)
@given(now=any_moment)
def test_at_any_moment_threads_run_forward_and_nothing_lies_in_the_future(now: datetime) -> None:
    story = Story(now)

    for thread, messages in story.threads():
        told = [message.happened_at for message in messages]
        assert told == sorted(set(told))
        assert story.contacts[thread.contact_id].created_at < told[0]
        for message in messages:
            steps = [
                message.happened_at,
                message.sending_at,
                message.accepted_at,
                message.sent_at,
                message.delivered_at,
                message.read_at,
            ]
            taken = [step for step in steps if step is not None]
            assert taken == sorted(taken)
            assert taken[-1] <= now
    assert all(line.at <= now for line in story.crowd.lines)


@hypothesis(max_examples=12)
@given(now=any_moment)
def test_at_any_moment_offers_respect_consent_quiet_hours_and_the_cap(now: datetime) -> None:
    story = Story(now)
    granted = {
        event.contact_id: event.created_at
        for event in story.crowd.consents
        if event.action is ConsentAction.GRANTED
    }

    for _, messages in story.threads():
        offers = [one for one in messages if one.category is MessageCategory.MARKETING]
        for offer in offers:
            recent = [one for one in offers if timedelta(0) <= offer.happened_at - one.happened_at < 7 * DAY]
            assert granted[offer.contact_id] < offer.happened_at
            assert len(recent) <= 2
            quiet = quiet_until(offer.happened_at, zone=INDIA, quiet_from=time(21), quiet_to=time(9))
            assert quiet is None


@hypothesis(max_examples=12)
@given(now=any_moment)
def test_at_any_moment_six_hot_leads_are_about_to_close(now: datetime) -> None:
    story = Story(now)
    closing = sorted(
        (thread.window_expires_at - now, story.contacts[thread.contact_id].first_name)
        for thread, _ in story.threads()
        if thread.window_expires_at is not None and now < thread.window_expires_at < now + timedelta(hours=2)
    )

    assert [(name, left // timedelta(minutes=1)) for left, name in closing] == [
        ("Priya", 24),
        ("Ananya", 52),
        ("Farah", 70),
        ("Tejaswini", 86),
        ("Bhavna", 101),
        ("Rukmini", 112),
    ]


def test_free_form_messages_left_only_inside_the_24_hour_window(story: Story) -> None:
    for _, messages in story.threads():
        for message in outbound(messages):
            if message.message_type == "template":
                continue
            heard = [one for one in inbound(messages) if one.happened_at < message.happened_at]
            assert message.happened_at - heard[-1].happened_at < DAY


def test_what_began_a_conversation_counts_against_metas_budget(story: Story) -> None:
    for _, messages in story.threads():
        for message in outbound(messages):
            heard = [one for one in inbound(messages) if one.happened_at < message.happened_at]
            open_window = bool(heard) and message.happened_at - heard[-1].happened_at < DAY
            assert message.business_initiated is (message.message_type == "template" and not open_window)


def test_a_threads_own_columns_are_those_of_its_messages(story: Story) -> None:
    for thread, messages in story.threads():
        heard = inbound(messages)
        shown = {one.accepted_at or one.happened_at: one for one in messages}
        last = shown[max(shown)]
        assert thread.inbound_count == len(heard)
        assert 0 <= thread.unread_count <= len(heard)
        assert thread.last_inbound_at == (heard[-1].happened_at if heard else None)
        assert thread.window_expires_at == (heard[-1].happened_at + DAY if heard else None)
        assert thread.last_outbound_at == max(
            (one.accepted_at for one in outbound(messages) if one.accepted_at), default=None
        )
        assert thread.last_message_at == max(shown)
        assert thread.last_message_text == last.content[:200]
        assert thread.last_message_direction == last.direction
        assert (thread.reply_due_at, thread.waiting_since, thread.reply_lease_id) == (None, None, None)
        assert {one.lead_id for one in messages} == {thread.lead_id}


def test_every_message_has_an_id_of_its_own_and_a_state_it_could_reach(story: Story) -> None:
    wamids = [message.wamid for message in story.crowd.messages]
    reached = {
        MessageState.RECEIVED: (None, None, None),
        MessageState.SENT: (True, None, None),
        MessageState.DELIVERED: (True, True, None),
        MessageState.READ: (True, True, True),
        MessageState.FAILED: (None, None, None),
    }

    assert len(set(wamids)) == len(wamids) == len(story.crowd.messages)
    for message in story.crowd.messages:
        times = (message.sent_at, message.delivered_at, message.read_at)
        assert tuple(True if one else None for one in times) == reached[message.state]
        assert (message.state is MessageState.RECEIVED) is (message.direction is Direction.INBOUND)
        assert (message.state is MessageState.FAILED) is (message.error_code is not None)


def test_the_agent_answers_what_is_hers_to_answer(story: Story) -> None:
    waiting = [
        story.contacts[thread.contact_id].first_name
        for thread, messages in story.threads()
        if thread.handler is Handler.AGENT and messages[-1].direction is Direction.INBOUND
    ]

    assert waiting == []


def test_the_agent_keeps_still_once_a_human_writes(story: Story) -> None:
    for thread, messages in story.threads():
        humans = [place for place, one in enumerate(messages) if one.sender is Sender.HUMAN]
        if humans and inbound(messages):
            assert thread.handler is Handler.HUMAN
            assert thread.assigned_to is not None
            assert [one for one in messages[humans[0] :] if one.sender is Sender.AGENT] == []


def test_who_left_hears_one_confirmation_and_nothing_more(story: Story) -> None:
    left = {contact.first_name: contact for contact in story.crowd.contacts if contact.dnd_at is not None}

    assert set(left) == {"Manoj", "Deepak"}
    for name, contact in left.items():
        _, lead, thread, messages = story.named(name)
        after = [one for one in messages if one.happened_at > contact.dnd_at]
        withdrawn = [
            event
            for event in story.crowd.consents
            if event.contact_id == contact.id and event.action is ConsentAction.WITHDRAWN
        ]
        assert lead.status is LeadStatus.DND
        assert contact.marketing_consent is MarketingConsent.WITHDRAWN
        assert [one.message_metadata for one in after] == [{"purpose": CONFIRMATION}]
        assert [event.message_id for event in withdrawn] == [inbound(messages)[-1].id]
        assert withdrawn[0].words == inbound(messages)[-1].content
        assert thread.last_message_direction == Direction.OUTBOUND


def test_who_tapped_stop_promotions_only_gets_no_more_offers(story: Story) -> None:
    contact, lead, _, messages = story.named("Ankita")

    assert (contact.dnd_at, contact.marketing_consent) == (None, MarketingConsent.WITHDRAWN)
    assert lead.status is LeadStatus.CONTACTED
    assert inbound(messages)[0].payload["button"] == {
        "payload": "Stop promotions",
        "text": "Stop promotions",
    }
    assert inbound(messages)[0].reply_to_wamid == messages[0].wamid


def test_a_card_stands_where_its_thread_brought_it(story: Story) -> None:
    by_lead = {thread.lead_id: messages for thread, messages in story.threads()}

    for lead in story.crowd.leads:
        messages = by_lead.get(lead.id, [])
        if lead.status is LeadStatus.NEW:
            assert messages == []
        else:
            assert outbound(messages) != []
        if lead.status in {LeadStatus.INTEREST, LeadStatus.NEGOTIATING, LeadStatus.WON}:
            assert inbound(messages) != []
        if lead.status is LeadStatus.WON:
            assert lead.status_set_by is Hand.HUMAN


def test_a_contacted_card_that_answered_was_kept_there_for_a_reason(story: Story) -> None:
    answered = {
        story.contacts[thread.contact_id].first_name
        for thread, messages in story.threads()
        if inbound(messages) and story.leads[thread.lead_id].status is LeadStatus.CONTACTED
    }

    # put back by hand; stopped offers; complained
    assert answered == {"Kavya", "Ankita", "Sangeeta"}
    assert story.named("Kavya")[1].status_set_by is Hand.HUMAN
    assert story.named("Sangeeta")[2].handler is Handler.HUMAN


def test_moods_are_the_mean_of_what_was_said(story: Story) -> None:
    moods = {}
    for thread, messages in story.threads():
        heard = [
            one.message_metadata["sentiment"]
            for one in inbound(messages)
            if one.message_type not in ("order", "image")
        ]
        lead = story.leads[thread.lead_id]
        moods[story.contacts[thread.contact_id].first_name] = lead.sentiment_score
        assert lead.sentiment_count == len(heard)
        if heard:
            assert lead.sentiment_score == pytest.approx(sum(heard) / len(heard), abs=1e-4)

    assert moods["Sangeeta"] < moods["Nidhi"] < 0
    assert min(moods[name] for name in ("Priya", "Ananya", "Nandini", "Yashoda")) > 0.25


@hypothesis(max_examples=8)
@given(now=any_moment)
def test_who_asked_for_later_sleeps_until_her_timer(now: datetime) -> None:
    story = Story(now)
    (task,) = (one for one in story.crowd.tasks if one.task_type == "reengagement_msg")
    _, lead, thread, messages = story.named("Kavya")

    assert task.lead_id == lead.id
    assert task.scheduled_at == lead.snoozed_until == thread.snoozed_until
    assert now < task.scheduled_at < now + timedelta(days=14)
    assert task.why in inbound(messages)[-1].content


def test_visits_are_ahead_and_the_confirmed_ones_were_told_and_will_be_reminded(story: Story) -> None:
    told = {
        message.contact_id: message.content
        for message in story.crowd.messages
        if message.category is MessageCategory.UTILITY
    }
    visits = story.crowd.appointments
    ahead = [visit for visit in visits if visit.starts_at is not None and visit.starts_at > story.now + DAY]
    reminded = {task.appointment_id for task in story.crowd.tasks if task.task_type == "reminder"}

    assert len(ahead) == 4
    for visit in ahead:
        assert visit.starts_at is not None
        assert visit.starts_at < story.now + timedelta(days=9)
        assert (visit.contact_id in told) is (visit.status.value == "confirmed")
        assert (visit.id in reminded) is (visit.status.value == "confirmed")
        if visit.contact_id in told:
            assert f"{visit.starts_at.astimezone(INDIA):%H:%M}" in told[visit.contact_id]


@hypothesis(max_examples=8)
@given(now=any_moment)
def test_visits_lie_back_today_and_ahead_and_no_two_share_a_seat(now: datetime) -> None:
    visits = Story(now).crowd.appointments

    today = now.astimezone(INDIA).date()
    days = [visit.starts_at.astimezone(INDIA).date() for visit in visits if visit.starts_at]
    assert min(days) < today < max(days)
    assert today in days
    (wish,) = [visit for visit in visits if visit.starts_at is None]
    assert (wish.status, wish.seat) == (AppointmentStatus.REQUESTED, None)
    timed = [visit for visit in visits if visit.starts_at is not None]
    for visit in timed:
        assert visit.starts_at is not None
        over = visit.status in (AppointmentStatus.DONE, AppointmentStatus.NO_SHOW)
        assert over is (visit.starts_at <= now)
    held = [(visit.starts_at, visit.seat) for visit in timed]
    assert len(set(held)) == len(held)
    assert max(visit.seat or 0 for visit in visits) <= shop.VISITS_AT_ONCE


def test_people_wait_for_colleagues_with_a_note_each(story: Story) -> None:
    tasks = story.crowd.staff_tasks
    open_kinds = {task.kind for task in tasks if task.status is StaffTaskStatus.OPEN}

    assert open_kinds >= {
        StaffTaskKind.HANDOFF,
        StaffTaskKind.COMPLAINT,
        StaffTaskKind.TRY_ON,
        StaffTaskKind.APPOINTMENT,
    }
    assert {task.kind for task in tasks if task.status is StaffTaskStatus.DONE} >= {
        StaffTaskKind.HANDOFF,
        StaffTaskKind.ORDER,
    }
    seen = [(task.conversation_id, task.kind) for task in tasks if task.status is StaffTaskStatus.OPEN]
    assert len(set(seen)) == len(seen), "a thread has one open task of a kind"
    note = story.named("Rukmini")[2].handoff_note
    assert note["wants"].startswith("wants to exchange gold")
    assert note["last_words"] == "Old bangles 38 g hain. Exchange karke kitna banega?"


def test_orders_are_at_the_catalogs_price_and_stand_at_several_steps(story: Story) -> None:
    orders = {order.items[0]["sku"]: order for order in story.crowd.orders}

    assert {sku: order.status.value for sku, order in orders.items()} == {
        "CB-0064": "received",
        "HR-0051": "confirmed",
        "SR-0307": "confirmed",
        "MT-0022": "fulfilled",
        "RJ-1043": "fulfilled",
    }
    for sku, order in orders.items():
        assert order.total == order.items[0]["price"] == piece_of(sku).price
        assert order.claimed_total == order.items[0]["claimed_price"]
    assert (orders["CB-0064"].total, orders["CB-0064"].claimed_total) == (158_200, 152_000)


def test_the_matrix_shows_forty_lines_in_seven_colours_all_of_them_true(story: Story) -> None:
    events = latest(story.crowd.lines, client_id=new_id())
    contents = {message.id: message.content for message in story.crowd.messages}

    assert len(events) == LINES == 40
    assert [event.position for event in events] == list(range(1, 41))
    assert [event.created_at for event in events] == sorted(event.created_at for event in events)
    assert {event.event_type for event in events} == set(ActivityType)
    for event in events:
        assert story.now - event.created_at < DAY
        if event.event_type in {ActivityType.INBOUND, ActivityType.OUTBOUND}:
            assert event.detail == " ".join(contents[event.message_id].split())[:300]


def test_where_messages_could_reach_strangers_nobody_has_agreed_to_anything() -> None:
    crowd = gather(ground(NOON), who_never_agreed(PEOPLE))

    assert {event.action for event in crowd.consents} == {ConsentAction.WITHDRAWN}
    assert {contact.marketing_consent for contact in crowd.contacts} == {
        MarketingConsent.UNKNOWN,
        MarketingConsent.WITHDRAWN,
    }
    assert crowd.tasks == []
