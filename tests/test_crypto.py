"""What is secret at rest opens for its own use only, under any of the keys, and tells nothing to whoever has the database alone."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from server.crypto import FILE, SealBroken, Vault
from server.settings import Settings, SettingsRefused

OLD, NEW = "an-older-key-of-the-tests-0123456789", "a-newer-key-of-the-tests-0123456789"
TEXT = "JBSWY3DPEHPK3PXP 昆山"


def test_what_was_sealed_opens_again() -> None:
    vault = Vault([OLD])
    sealed = vault.seal(TEXT, about="staff.totp:1")
    assert TEXT not in sealed
    assert sealed.isascii()
    assert vault.open(sealed, about="staff.totp:1") == TEXT


def test_the_same_text_is_sealed_differently_each_time() -> None:
    vault = Vault([OLD])
    assert vault.seal(TEXT, about="x") != vault.seal(TEXT, about="x")


def test_a_text_copied_to_another_row_does_not_open_there() -> None:
    vault = Vault([OLD])
    with pytest.raises(SealBroken):
        vault.open(vault.seal(TEXT, about="staff.totp:1"), about="staff.totp:2")


@pytest.mark.parametrize("place", [0, 3, 5, 12, 20, -2])
def test_a_changed_seal_is_broken(place: int) -> None:
    vault = Vault([OLD])
    sealed = vault.seal(TEXT, about="x")
    changed = list(sealed)
    changed[place] = "A" if changed[place] != "A" else "B"
    with pytest.raises(SealBroken):
        vault.open("".join(changed), about="x")


@pytest.mark.parametrize("sealed", ["", "v1", "v1..", "v1.00000000.", "plain text", "v2.a.b", "v1.门牌.门牌"])
def test_what_was_never_sealed_is_refused(sealed: str) -> None:
    with pytest.raises(SealBroken):
        Vault([OLD]).open(sealed, about="x")


def test_a_seal_cut_short_is_broken() -> None:
    vault = Vault([OLD])
    sealed = vault.seal("", about="x")
    head = sealed.rsplit(".", 1)[0]
    for body in ("", "AAAA", "AAAAAAAAAAAAAAAA", "!!!!"):
        with pytest.raises(SealBroken):
            vault.open(f"{head}.{body}", about="x")


def test_after_a_rotation_old_seals_open_and_new_ones_use_the_new_key() -> None:
    old = Vault([OLD]).seal(TEXT, about="x")
    rotated = Vault([NEW, OLD])
    assert rotated.open(old, about="x") == TEXT
    new = rotated.seal(TEXT, about="x")
    assert (rotated.is_current(old), rotated.is_current(new)) == (False, True)
    assert Vault([NEW]).open(new, about="x") == TEXT
    with pytest.raises(SealBroken):
        Vault([NEW]).open(old, about="x")


def test_a_fingerprint_is_the_same_each_time_and_depends_on_the_key_and_the_use() -> None:
    vault = Vault([OLD])
    found = vault.fingerprint("13800000000", about="phone")
    assert len(found) == 64
    assert found == vault.fingerprint("13800000000", about="phone")
    others = {vault.fingerprint("13800000000", about="openid"), Vault([NEW]).fingerprint("13800000000", about="phone")}
    assert found not in others
    assert len(others) == 2


def test_after_a_rotation_a_row_is_found_by_its_older_fingerprint() -> None:
    kept = Vault([OLD]).fingerprint("13800000000", about="phone")
    rotated = Vault([NEW, OLD]).fingerprints("13800000000", about="phone")
    assert rotated[1] == kept
    assert rotated[0] == Vault([NEW]).fingerprint("13800000000", about="phone")


def test_without_a_setting_a_key_is_made_once_that_its_owner_alone_can_read(tmp_path: Path) -> None:
    settings = Settings(data_dir=tmp_path / "data")
    sealed = Vault.of(settings).seal(TEXT, about="x")
    assert (settings.data_dir / FILE).stat().st_mode & 0o777 == 0o600
    assert Vault.of(settings).open(sealed, about="x") == TEXT
    assert [path.name for path in settings.data_dir.iterdir()] == [FILE]


def test_processes_that_start_together_end_up_with_one_key(tmp_path: Path) -> None:
    settings = Settings(data_dir=tmp_path)
    with ThreadPoolExecutor(8) as pool:
        vaults = list(pool.map(lambda _: Vault.of(settings), range(8)))
    assert len({vault.fingerprint("x", about="x") for vault in vaults}) == 1


@pytest.mark.parametrize("mode", [0o644, 0o640, 0o604])
def test_a_key_that_others_can_read_refuses_to_start(tmp_path: Path, mode: int) -> None:
    Vault.of(Settings(data_dir=tmp_path))
    (tmp_path / FILE).chmod(mode)
    with pytest.raises(SettingsRefused, match="600"):
        Vault.of(Settings(data_dir=tmp_path))


def test_an_empty_key_file_refuses_to_start_instead_of_making_a_new_key(tmp_path: Path) -> None:
    Vault.of(Settings(data_dir=tmp_path))
    (tmp_path / FILE).write_text("")
    with pytest.raises(SettingsRefused):
        Vault.of(Settings(data_dir=tmp_path))


def test_the_setting_wins_and_no_file_is_made(tmp_path: Path) -> None:
    vault = Vault.of(Settings(data_dir=tmp_path, secret_key=f" {NEW} , {OLD},"))
    assert vault.open(Vault([OLD]).seal(TEXT, about="x"), about="x") == TEXT
    assert not list(tmp_path.iterdir())


def test_a_short_key_refuses_to_start_and_no_key_is_ever_shown() -> None:
    with pytest.raises(SettingsRefused) as refusal:
        Settings.read({"DOORPLATE_SECRET_KEY": f"{NEW},hush-hush"})
    assert "DOORPLATE_SECRET_KEY" in str(refusal.value)
    assert "hush-hush" not in str(refusal.value)
    assert NEW not in repr(Settings(secret_key=NEW))
