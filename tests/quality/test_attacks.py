"""A model that always obeys the attacker brings nothing about: every payload, by every channel, from end to end."""

import pytest

from revive_app.providers.ai.choose import choose_models
from revive_app.settings import get_settings
from tests.meta import receiver
from tests.quality.attacks import Attacker, build_target
from tests.quality.sets import parts_with, rows


@pytest.mark.usefixtures("clean_database")
@pytest.mark.parametrize("part", parts_with("injections"))
def test_a_model_that_obeys_every_attacker_brings_nothing_about(part: str) -> None:
    models = choose_models(get_settings())
    with receiver() as meta:
        attacker = Attacker(build_target(models), models, meta)
        faults = [fault for row in rows(part, "injections") for fault in attacker.run(row)]

    assert not faults, "\n".join(faults)
