"""Secrets at rest open for their owner, under an old key too, and for nobody else."""

from uuid import uuid4

import pytest

from revive_app import vault
from tests.environment import fresh_settings


@pytest.fixture(autouse=True)
def keys(monkeypatch: pytest.MonkeyPatch):
    def use(*keys: str) -> None:
        monkeypatch.setenv("SECRET_KEY", ",".join(keys))
        fresh_settings()

    use("first")
    yield use
    monkeypatch.undo()
    fresh_settings()


def test_a_secret_opens_for_its_owner_only() -> None:
    owner = uuid4()
    sealed = vault.seal("EAAtoken", owner=owner)

    assert "EAAtoken" not in sealed
    assert vault.unseal(sealed, owner=owner) == "EAAtoken"
    with pytest.raises(vault.SealBroken, match="another shop"):
        vault.unseal(sealed, owner=uuid4())


def test_after_rotation_old_seals_open_and_without_the_old_key_they_do_not(keys) -> None:
    owner = uuid4()
    sealed = vault.seal("EAAtoken", owner=owner)

    keys("second", "first")
    assert vault.unseal(sealed, owner=owner) == "EAAtoken"
    keys("second")
    with pytest.raises(vault.SealBroken, match="SECRET_KEY"):
        vault.unseal(sealed, owner=owner)


def test_a_broken_seal_is_no_secret() -> None:
    with pytest.raises(vault.SealBroken):
        vault.unseal("nonsense", owner=uuid4())


def test_fingerprints_tell_secrets_apart_without_telling_them() -> None:
    assert vault.fingerprint("one") == vault.fingerprint("one")
    assert vault.fingerprint("one") != vault.fingerprint("two")
    assert "one" not in vault.fingerprint("one")
