"""The briefing's words."""

from datetime import date

from revive_app.rules.briefing import Facts, template_values, words

SUNDAY = date(2026, 11, 29)


def test_a_full_morning() -> None:
    facts = Facts(
        new_leads=15,
        conversations=1,
        interested=5,
        won=2,
        won_rupees=485_000,
        closing=5,
        closing_rupees=1_180_000,
        closing_names=("Priya", "Ananya", "Farah"),
        waiting=4,
        failed={"Not on WhatsApp": 2, "Template is paused": 1},
        unsure=1,
        parked=2,
    )

    assert words(facts, shop="Ratnavali Jewels", day=SUNDAY) == (
        "☀️ *Good morning, Ratnavali Jewels*\n"
        "Sunday 29 November\n"
        "\n"
        "*The last 24 hours*\n"
        "👥 15 new leads\n"
        "💬 1 person wrote\n"
        "💛 5 became interested\n"
        "🏆 2 bought, ₹4,85,000\n"
        "\n"
        "*Needs you*\n"
        "⏳ 5 hot conversations close soon: Priya, Ananya, Farah and 2 more (₹11.8 L)\n"
        "🙋 4 people wait for you\n"
        "⚠️ 3 messages did not arrive: Not on WhatsApp (2), Template is paused (1)\n"
        "❔ 1 message not confirmed by WhatsApp yet\n"
        "🅿️ 2 events could not be worked: see Health"
    )
    assert template_values(facts) == ("15", "1", "5", "2", "₹4,85,000", "5", "10")


def test_a_quiet_morning() -> None:
    assert words(Facts(), shop="Asha's", day=SUNDAY).endswith(
        "🏆 0 bought\n\n✨ Nothing needs you. Have a good day."
    )
    assert template_values(Facts()) == ("0", "0", "0", "0", "₹0", "0", "0")
