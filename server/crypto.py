"""Encryption at rest: what must be read again (second factors, session keys, openids) is sealed, what is only compared is fingerprinted.

Keys come from `DOORPLATE_SECRET_KEY`, else from a file made once in the data folder. Rotation: put a new key in front and keep the old
ones behind it; the first seals, all of them open. Several machines need the setting, because each has a data folder of its own.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
import hmac
import os
import secrets
import stat
import tempfile
from collections.abc import Sequence
from pathlib import Path

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from server.errors import DoorplateError
from server.settings import Settings, SettingsRefused

FILE = "secret.key"
_VERSION = "v1"
_NONCE = 12


class SealBroken(DoorplateError):
    """Not sealed by a key of ours, not for this use, or changed since: an operator's fault, never a resident's."""

    code = "seal_broken"


class _Key:
    """One secret, split into a sealing key, a fingerprinting key and a public name that tells which secret sealed a text."""

    def __init__(self, secret: str) -> None:
        self.cipher = AESGCM(_derived(secret, b"seal"))
        self.mac = _derived(secret, b"fingerprint")
        self.name = _derived(secret, b"name")[:4].hex()


def _derived(secret: str, use: bytes) -> bytes:
    return HKDF(algorithm=SHA256(), length=32, salt=None, info=b"doorplate " + use).derive(secret.encode())


class Vault:
    """AES-256-GCM under the first key. `about` says what a text is and whose, such as "staff.totp:<id>": it is bound to the seal, so that
    a sealed text copied into another row or column does not open there."""

    def __init__(self, keys: Sequence[str]) -> None:
        if not keys:
            raise ValueError("a vault needs a key")
        self._keys = [_Key(key) for key in keys]

    @classmethod
    def of(cls, settings: Settings) -> Vault:
        """From the setting, else from the file in the data folder, which is made at the first call (mode 0600)."""
        return cls(settings.secret_keys or _from_file(settings.data_dir))

    def seal(self, text: str, *, about: str) -> str:
        """ASCII, about 4/3 of the text's UTF-8 length and 50 more; another one each time."""
        key, nonce = self._keys[0], os.urandom(_NONCE)
        sealed = nonce + key.cipher.encrypt(nonce, text.encode(), about.encode())
        return f"{_VERSION}.{key.name}.{base64.urlsafe_b64encode(sealed).decode()}"

    def open(self, sealed: str, *, about: str) -> str:
        """SealBroken unless one of the keys sealed just this for just that use."""
        version, _, rest = sealed.partition(".")
        name, _, body = rest.partition(".")
        key = next((key for key in self._keys if key.name == name), None)
        if version != _VERSION or key is None:
            raise SealBroken
        try:
            data = base64.b64decode(body, altchars=b"-_", validate=True)
            return key.cipher.decrypt(data[:_NONCE], data[_NONCE:], about.encode()).decode()
        except (binascii.Error, InvalidTag, ValueError):
            raise SealBroken from None

    def is_current(self, sealed: str) -> bool:
        """False: an older key sealed it; seal it again when it is next written."""
        return sealed.startswith(f"{_VERSION}.{self._keys[0].name}.")

    def fingerprint(self, text: str, *, about: str) -> str:
        """64 hex digits under the first key, for a column that is only compared. Unlike a bare hash it cannot be tried out
        by whoever has the database alone: phone numbers are few."""
        return _fingerprint(self._keys[0], text, about)

    def fingerprints(self, text: str, *, about: str) -> list[str]:
        """Under every key, the current one first: look a row up with `column__in=` these."""
        return [_fingerprint(key, text, about) for key in self._keys]


def _fingerprint(key: _Key, text: str, about: str) -> str:
    return hmac.new(key.mac, f"{about}\n{text}".encode(), hashlib.sha256).hexdigest()


def _from_file(folder: Path) -> list[str]:
    """One key a line, the first is the current one."""
    path = folder / FILE
    if not path.exists():
        _make(path)
    if stat.S_IMODE(path.stat().st_mode) & 0o077:
        raise SettingsRefused(f"密钥文件 {FILE} 能被其他用户读取，请改成 600 权限(chmod 600)后再启动")
    keys = path.read_text("ascii").split()
    if not keys:
        raise SettingsRefused(f"密钥文件 {FILE} 是空的；请从备份恢复，它丢失后已加密的内容无法读出")
    return keys


def _make(path: Path) -> None:
    """Whole or not at all, and never over another one: two processes that start together end up with the same key."""
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{FILE}-")  # mode 0600
    try:
        with os.fdopen(handle, "w", encoding="ascii") as file:
            file.write(secrets.token_urlsafe(48) + "\n")
            file.flush()
            os.fsync(file.fileno())
        try:
            os.link(name, path)
        except FileExistsError:
            return
    finally:
        os.unlink(name)
