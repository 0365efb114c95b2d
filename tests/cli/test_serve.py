"""`reportedly serve` and `reportedly password`, as processes of their own."""

import re
import signal
import socket
import subprocess
import sys
from pathlib import Path

import httpx
import pytest
from argon2 import PasswordHasher

PASSWORD = "a boat for Osk, by night"


def start(*words: str, **environ: str) -> "subprocess.Popen[str]":
    command = [sys.executable, "-m", "reportedly", *words]
    return subprocess.Popen(
        command,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env={"PATH": "/usr/bin:/bin", **environ},
    )


def said(*words: str, given: str = "", **environ: str) -> tuple[int, str, str]:
    process = start(*words, **environ)
    out, err = process.communicate(given, timeout=60)
    return process.returncode, out, err


def test_it_makes_a_store_serves_it_and_ends_by_ctrl_c(tmp_path: Path) -> None:
    db = tmp_path / "new.db"
    process = start("serve", "--db", str(db), "--port", "0")
    assert process.stderr is not None
    line = process.stderr.readline()
    found = re.search(r"http://127\.0\.0\.1:\d+/", line)
    assert found, line
    assert "Nothing has been read yet" in httpx.get(found[0]).text
    process.send_signal(signal.SIGINT)
    process.communicate(timeout=30)
    assert db.is_file()
    with pytest.raises(httpx.ConnectError):
        httpx.get(found[0])


def test_a_port_that_is_taken_is_one_line(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = str(taken.getsockname()[1])
        code, _, err = said("serve", "--db", str(tmp_path / "x.db"), "--port", port)
    assert code == 1
    assert err.splitlines() == [
        f"reportedly: 127.0.0.1, port {port}: cannot listen there: Address already in use"
    ]


def test_others_are_let_in_by_a_password_over_https_alone(tmp_path: Path) -> None:
    words = ("serve", "--db", str(tmp_path / "x.db"), "--host", "0.0.0.0", "--port", "0")
    code, _, err = said(*words)
    assert code == 2
    assert "REPORTEDLY_PASSWORD_HASH" in err
    hashed = PasswordHasher().hash(PASSWORD)
    code, _, err = said(*words, REPORTEDLY_PASSWORD_HASH=hashed)
    assert code == 2
    assert "--certificate" in err
    code, _, err = said(*words, "--key", "k.pem", REPORTEDLY_PASSWORD_HASH=hashed)
    assert code == 2


def test_a_hash_that_is_none_is_told_at_the_start(tmp_path: Path) -> None:
    words = ("serve", "--db", str(tmp_path / "x.db"), "--host", "0.0.0.0", "--behind-proxy")
    code, _, err = said(*words, REPORTEDLY_PASSWORD_HASH="secret")
    assert code == 2
    assert "REPORTEDLY_PASSWORD_HASH" in err


def test_a_certificate_that_is_none_is_one_line(tmp_path: Path) -> None:
    bad = tmp_path / "bad.pem"
    bad.write_text("no certificate")
    words = ("serve", "--db", str(tmp_path / "x.db"), "--port", "0")
    code, _, err = said(*words, "--certificate", str(bad), "--key", str(bad))
    assert code == 1
    assert len(err.splitlines()) == 1
    assert "bad.pem" in err


def test_over_https_with_a_password(tmp_path: Path) -> None:
    pem, key = tmp_path / "desk.pem", tmp_path / "desk.key"
    subprocess.run(
        [
            *"openssl req -x509 -newkey rsa:2048 -nodes -subj /CN=localhost -days 2".split(),
            *("-keyout", str(key), "-out", str(pem)),
        ],
        check=True,
        capture_output=True,
    )
    process = start(
        *("serve", "--db", str(tmp_path / "x.db"), "--host", "0.0.0.0", "--port", "0"),
        *("--certificate", str(pem), "--key", str(key)),
        REPORTEDLY_PASSWORD_HASH=PasswordHasher().hash(PASSWORD),
    )
    assert process.stderr is not None
    line = process.stderr.readline()
    found = re.search(r"https://0\.0\.0\.0:(\d+)/", line)
    assert found, line
    answer = httpx.get(f"https://localhost:{found[1]}/read", verify=False)
    assert answer.headers["location"].startswith("/login")
    door = httpx.get(f"https://localhost:{found[1]}/login", verify=False)
    assert "secure" in door.headers["set-cookie"].lower()
    process.send_signal(signal.SIGINT)
    process.communicate(timeout=30)


def test_a_password_is_printed_as_its_hash() -> None:
    code, out, _ = said("password", given=f"{PASSWORD}\n")
    assert code == 0
    assert PasswordHasher().verify(out.strip(), PASSWORD)
    code, out, err = said("password", given="short\n")
    assert (code, out) == (2, "")
    assert "12 characters" in err


def test_what_ends_it_ends_its_reading_too(tmp_path: Path) -> None:
    db, kept = tmp_path / "new.db", tmp_path / "kept"
    kept.mkdir()
    process = start("serve", "--db", str(db), "--port", "0", TMPDIR=str(kept))
    assert process.stderr is not None
    found = re.search(r"http://127\.0\.0\.1:\d+", process.stderr.readline())
    assert found
    with httpx.Client(base_url=found[0], timeout=30) as client:
        token = re.search(r'name="token" value="([^"]+)"', client.get("/read").text)
        assert token
        files = {"files": ("wall.txt", b"The harbour wall is mended, said Ilse Tarn.")}
        client.post("/read", data={"token": token[1]}, files=files)
    assert list(kept.glob("reportedly-*"))
    process.send_signal(signal.SIGTERM)
    process.communicate(timeout=30)
    assert not list(kept.glob("reportedly-*"))


def test_a_host_that_nobody_knows_is_told_in_words(tmp_path: Path) -> None:
    words = ("serve", "--db", str(tmp_path / "x.db"), "--host", "nosuch.invalid", "--behind-proxy")
    code, _, err = said(*words, REPORTEDLY_PASSWORD_HASH=PasswordHasher().hash(PASSWORD))
    assert code == 1
    assert "nosuch.invalid, port 8017: cannot listen there: " in err
    assert "Unknown error" not in err
    assert "(while" not in err
