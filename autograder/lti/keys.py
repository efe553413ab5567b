"""The tool's key pair: made once, in a file for its owner alone; the public half is shown as PEM or JWK."""

import base64
import hashlib
import json
import os
import stat
import time
import uuid
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import jwt
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import rsa

from autograder.lti.errors import LtiError

BITS = 2048
ASSERTION_SECONDS = 60


@dataclass(frozen=True)
class ToolKey:
    """A private key; it is in no text that this record prints as."""

    private: rsa.RSAPrivateKey = field(repr=False)

    @property
    def pem(self) -> str:
        """The public key as an instructor pastes it into Moodle."""
        form = serialization.PublicFormat.SubjectPublicKeyInfo
        return self.private.public_key().public_bytes(serialization.Encoding.PEM, form).decode()

    @property
    def jwk(self) -> dict[str, str]:
        """The public key as an instructor pastes it into Canvas; its id is its thumbprint (RFC 7638)."""
        numbers = self.private.public_key().public_numbers()
        bare = {"e": _base64(numbers.e), "kty": "RSA", "n": _base64(numbers.n)}
        digest = hashlib.sha256(json.dumps(bare, separators=(",", ":"), sort_keys=True).encode()).digest()
        return {**bare, "alg": "RS256", "use": "sig", "kid": _text(digest)}

    def signed(self, claims: Mapping[str, Any]) -> str:
        """A JWT with these claims."""
        return jwt.encode(dict(claims), self.private, algorithm="RS256", headers={"kid": self.jwk["kid"]})

    def assertion(self, client_id: str, token_url: str, now: float | None = None) -> str:
        """Who asks for an access token (RFC 7523): each with an id of its own, good for a minute."""
        at = int(time.time() if now is None else now)
        said = {"iss": client_id, "sub": client_id, "aud": token_url, "jti": uuid.uuid4().hex}
        return self.signed({**said, "iat": at, "exp": at + ASSERTION_SECONDS})


def new_key() -> ToolKey:
    """A new key pair, in no file."""
    return ToolKey(rsa.generate_private_key(public_exponent=65537, key_size=BITS))


def tool_key(file: Path) -> ToolKey:
    """The key in a file, made where there is none yet.

    Raises
    ------
    LtiError
        For a file that others can read, and for one that holds no key.
    """
    if not file.exists():
        _make(file)
    if stat.S_IMODE(file.stat().st_mode) & 0o077:
        raise LtiError(f"{file}: others can read this key: chmod 600 it, or remove it and link the course again")
    try:
        key = serialization.load_pem_private_key(file.read_bytes(), None)
    except (ValueError, TypeError):
        key = None
    if not isinstance(key, rsa.RSAPrivateKey):
        raise LtiError(f"{file}: this is no private RSA key: remove it and link the course again")
    return ToolKey(key)


def _make(file: Path) -> None:
    """Write a new key; of two processes at once one wins, and both read the same."""
    pem = new_key().private.private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
    private_folder(file.parent)
    temporary = file.with_name(f".{file.name}.{uuid.uuid4().hex}")
    descriptor = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    try:
        with os.fdopen(descriptor, "wb") as out:
            out.write(pem)
            out.flush()
            os.fsync(out.fileno())
        os.link(temporary, file)
    except FileExistsError:
        pass  # another process was first: its key is the tool's
    finally:
        temporary.unlink(missing_ok=True)


def private_folder(folder: Path) -> None:
    """The folder, for its owner alone where it is made here."""
    if not folder.exists():
        folder.mkdir(parents=True, mode=0o700, exist_ok=True)


def _base64(number: int) -> str:
    return _text(number.to_bytes((number.bit_length() + 7) // 8, "big"))


def _text(data: bytes) -> str:
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode()
