"""Requests over TLS: the address that was looked up is asked, and the certificate is the name's."""

import datetime
from collections.abc import Iterator
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.serialization import Encoding
from cryptography.x509.oid import NameOID
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, RedirectResponse, Response
from starlette.routing import Route

from autograder.lti.errors import LtiError, ServiceError
from autograder.lti.network import MAX_BYTES, Network, demanded
from autograder.lti.serving import bound, serving
from tests.lti.world import TOOL_KEY, TOOL_PEM


async def host(request: Request) -> Response:
    return JSONResponse({"host": request.headers["host"]})


async def away(request: Request) -> Response:
    return RedirectResponse("http://169.254.169.254/")


async def large(request: Request) -> Response:
    return Response(b" " * (MAX_BYTES + 1))


APP = Starlette(routes=[Route("/", host), Route("/away", away), Route("/large", large)])


@pytest.fixture(scope="module")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A certificate for `localhost`, and the key that goes with it."""
    folder = tmp_path_factory.mktemp("tls")
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "localhost")])
    now = datetime.datetime.now(datetime.UTC)
    made = x509.CertificateBuilder(name, name, TOOL_KEY.private.public_key(), 1, now, now + datetime.timedelta(days=1))
    made = made.add_extension(x509.SubjectAlternativeName([x509.DNSName("localhost")]), False)
    made = made.add_extension(x509.BasicConstraints(ca=True, path_length=None), True)
    (folder / "cert.pem").write_bytes(made.sign(TOOL_KEY.private, hashes.SHA256()).public_bytes(Encoding.PEM))
    (folder / "key.pem").write_bytes(TOOL_PEM)
    return folder


@pytest.fixture
def port(certificate: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[int]:
    """A server with that certificate, which this process trusts."""
    monkeypatch.setenv("SSL_CERT_FILE", str(certificate / "cert.pem"))
    listening = bound("127.0.0.1", 0)
    tls = {"ssl_certfile": certificate / "cert.pem", "ssl_keyfile": certificate / "key.pem"}
    with serving(APP, listening, **tls):
        yield listening.getsockname()[1]


def test_the_name_is_what_the_certificate_is_for(port: int) -> None:
    network = Network(True)
    try:
        assert network.ask("GET", f"https://localhost:{port}/", "*/*").body == {"host": f"localhost:{port}"}
        with pytest.raises(ServiceError, match="no answer"):
            network.ask("GET", f"https://127.0.0.1:{port}/", "*/*")
    finally:
        network.close()


def test_no_redirect_is_followed_and_no_answer_is_endless(port: int) -> None:
    network = Network(True)
    try:
        url = f"https://localhost:{port}/away"
        with pytest.raises(ServiceError, match=r"answered 307 \(it leads to http://169"):
            demanded(network.ask("GET", url, "*/*"), url, "reading")
        with pytest.raises(LtiError, match="longer than 8 MiB"):
            network.ask("GET", f"https://localhost:{port}/large", "*/*")
    finally:
        network.close()
