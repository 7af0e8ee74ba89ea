"""`--backend` on the command line, against a server that is a process of its own."""

import os
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.server.serving import ANSWERING, Served, serving
from tutor_tui.paths import find_paths


@dataclass(frozen=True)
class Client:
    """A person elsewhere: another home, the server's key."""

    home: Path
    served: Served

    def run(self, *arguments: str, key: str | None = None) -> "subprocess.CompletedProcess[str]":
        environment = {
            **os.environ,
            "TUTOR_TUI_HOME": str(self.home),
            "OPENAI_API_KEY": self.served.key if key is None else key,
        }
        return subprocess.run(
            [sys.executable, "-m", "tutor_tui", *arguments],
            capture_output=True,
            text=True,
            check=False,
            env=environment,
            timeout=60,
        )


@pytest.fixture(scope="module")
def client(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Client]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("TUTOR_TUI_HOME", str(tmp_path_factory.mktemp("server")))
        with serving("--port", "0", program=ANSWERING, errors=subprocess.DEVNULL) as served:
            yield Client(tmp_path_factory.mktemp("client"), served)


def test_a_thread_of_a_server_is_asked_listed_and_exported(client: Client) -> None:
    url = client.served.base_url
    asked = client.run("ask", "--backend", url, "2 + 2?")
    listed = client.run("--backend", url, "threads")
    thread_id = listed.stdout.split("\t")[0]
    exported = client.run("export", thread_id, "--backend", url)

    assert (asked.stdout, asked.stderr) == ("An answer to: 2 + 2?\n", "")
    assert listed.stdout == f"{thread_id}\t2 + 2\n"
    assert "An answer to: 2 + 2?" in exported.stdout
    assert client.run("threads", "--all").stdout == ""


def test_the_file_names_the_server_as_well(client: Client) -> None:
    home = client.home.parent / "configured"
    (home / "config").mkdir(parents=True)
    table = f'[backend]\nurl = "{client.served.base_url}"\n'
    (home / "config" / "config.toml").write_text(table, encoding="utf-8")
    asked = Client(home, client.served).run("ask", "3 + 3?")

    assert asked.stdout == "An answer to: 3 + 3?\n"
    assert not find_paths({"TUTOR_TUI_HOME": str(home)}).database.exists()


def test_a_wrong_key_is_one_sentence_and_nowhere_kept(client: Client) -> None:
    refused = client.run("threads", "--all", "--backend", client.served.base_url, key="sk-wrong")
    kept = [path.read_bytes() for path in client.home.rglob("*") if path.is_file()]

    assert refused.returncode == 1
    assert refused.stderr.endswith("refused the key: check OPENAI_API_KEY.\n")
    assert refused.stderr.count("\n") == 1
    assert not any(b"sk-wrong" in content for content in kept)
    assert not any(client.served.key.encode() in content for content in kept)


@pytest.mark.parametrize("url", ["nowhere", "ftp://host/v1"])
def test_what_is_no_address_is_bad_usage(client: Client, url: str) -> None:
    refused = client.run("ask", "--backend", url, "Hi")

    assert refused.returncode == 2
    assert refused.stderr.startswith("tutor-tui: --backend must be an address such as http://")


def test_what_works_on_this_machine_alone_says_so(client: Client) -> None:
    refused = client.run("--backend", client.served.base_url, "serve")

    assert (refused.returncode, refused.stdout) == (2, "")
    assert "serve works on this machine alone" in refused.stderr


def test_each_server_has_a_place_of_its_own(tmp_path: Path) -> None:
    paths = find_paths({"TUTOR_TUI_HOME": str(tmp_path)})
    addresses = ("http://a/v1", "http://a/v2", "http://b/v1", "http://[::1]:8765/v1")
    places = [paths.of_server(address) for address in addresses]

    assert len({place.threads_file for place in places} | {paths.threads_file}) == 5
    assert len({place.database for place in places} | {paths.database}) == 5
    assert all(place.database.is_relative_to(paths.data / "servers") for place in places)
    assert paths.of_server(addresses[0]) == places[0]
