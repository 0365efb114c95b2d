"""HTTPS with a certificate made here: the name that was asked for is the one that is checked."""

import shutil
import ssl
import subprocess
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from local_web import QUICK, LocalWeb, reason, serving

from reportedly.errors import Unreachable
from reportedly.fetch.client import Client

HERE = replace(QUICK, allowed=frozenset({"desk.example", "other.example"}))


@pytest.fixture(scope="module")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    if not shutil.which("openssl"):
        pytest.skip("openssl is not installed")
    folder = tmp_path_factory.mktemp("tls")
    key, made = folder / "key.pem", folder / "certificate.pem"
    name = "-subj /CN=desk.example -addext subjectAltName=DNS:desk.example"
    make = f"openssl req -x509 -newkey rsa:2048 -nodes -days 2 {name}"
    command = [*make.split(), "-keyout", str(key), "-out", str(made)]
    subprocess.run(command, check=True, capture_output=True)
    return made, key


@pytest.fixture
def secure(certificate: tuple[Path, Path]) -> Iterator[LocalWeb]:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(*certificate)
    with serving(context=context) as web:
        yield web


def here(certificate: Path | None) -> Client:
    """Names resolve to this machine, since the DNS of a test's names cannot be real."""
    trust = ssl.create_default_context(cafile=certificate) if certificate else None
    return Client(HERE, lambda *_: ["127.0.0.1"], trust)


def test_the_name_is_checked_though_the_address_is_connected_to(
    secure: LocalWeb, certificate: tuple[Path, Path]
) -> None:
    secure.give("/a", "x")
    answer = here(certificate[0]).get(secure.at("/a", "desk.example"))
    assert answer.raw == b"x"
    assert secure.requests[-1].headers["Host"] == f"desk.example:{secure.port}"


def test_a_certificate_of_another_name_is_not_trusted(
    secure: LocalWeb, certificate: tuple[Path, Path]
) -> None:
    told = reason(here(certificate[0]), secure.at("/a", "other.example"), Unreachable)
    assert told.startswith("its certificate is not trusted: hostname mismatch")
    assert secure.requests == []


def test_a_certificate_that_nobody_signed_is_not_trusted(secure: LocalWeb) -> None:
    told = reason(here(None), secure.at("/a", "desk.example"), Unreachable)
    assert told.startswith("its certificate is not trusted: self-signed certificate")


def test_who_answers_without_tls_is_told(certificate: tuple[Path, Path]) -> None:
    with serving() as plain:
        address = plain.at("/a", "desk.example").replace("http:", "https:")
        assert "(asked for https://desk.example" in reason(
            here(certificate[0]), address, Unreachable
        )
