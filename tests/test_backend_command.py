"""`--backend` on the command line, against a server that is a process of its own."""

import os
import subprocess
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.server.serving import ANSWERING, Served, serving
from tests.several_commands import Ended, ended
from tutor_tui.paths import find_paths


@dataclass(frozen=True)
class Client:
    """A person elsewhere: another home, the server's key."""

    home: Path
    served: Served

    async def run(self, *commands: Sequence[str], key: str | None = None) -> list[Ended]:
        environment = {
            **os.environ,
            "TUTOR_TUI_HOME": str(self.home),
            "OPENAI_API_KEY": self.served.key if key is None else key,
        }
        return await ended(environment, *commands)


@pytest.fixture(scope="module")
def client(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Client]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("TUTOR_TUI_HOME", str(tmp_path_factory.mktemp("server")))
        with serving("--port", "0", program=ANSWERING, errors=subprocess.DEVNULL) as served:
            yield Client(tmp_path_factory.mktemp("client"), served)


async def test_a_thread_of_a_server_is_asked_listed_and_exported(client: Client) -> None:
    url = client.served.base_url
    asked, listed = await client.run(
        ("ask", "--backend", url, "2 + 2?"), ("--backend", url, "threads")
    )
    thread_id = listed.text.split("\t")[0]
    exported, here = await client.run(("export", thread_id, "--backend", url), ("threads", "--all"))

    assert asked.text == "An answer to: 2 + 2?\n"
    assert listed.text == f"{thread_id}\t2 + 2\n"
    assert "An answer to: 2 + 2?" in exported.text
    assert here == (0, "")


async def test_the_file_names_the_server_as_well(client: Client) -> None:
    home = client.home.parent / "configured"
    (home / "config").mkdir(parents=True)
    table = f'[backend]\nurl = "{client.served.base_url}"\n'
    (home / "config" / "config.toml").write_text(table, encoding="utf-8")
    (asked,) = await Client(home, client.served).run(("ask", "3 + 3?"))

    assert asked.text == "An answer to: 3 + 3?\n"
    assert not find_paths({"TUTOR_TUI_HOME": str(home)}).database.exists()


async def test_what_cannot_be_asked_is_one_sentence_and_keeps_no_key(client: Client) -> None:
    url = client.served.base_url
    refused, nowhere, other, elsewhere = await client.run(
        ("threads", "--all", "--backend", url),
        ("ask", "--backend", "nowhere", "Hi"),
        ("ask", "--backend", "ftp://host/v1", "Hi"),
        ("--backend", url, "serve"),
        key="sk-wrong",
    )
    kept = [path.read_bytes() for path in client.home.rglob("*") if path.is_file()]

    assert refused.code == 1
    assert refused.text.endswith("refused the key: check OPENAI_API_KEY.\n")
    assert refused.text.count("\n") == 1
    assert not any(b"sk-wrong" in content for content in kept)
    assert not any(client.served.key.encode() in content for content in kept)
    assert (nowhere.code, other.code, elsewhere.code) == (2, 2, 2)
    no_address = "tutor-tui: --backend must be an address such as http://"
    assert nowhere.text.startswith(no_address)
    assert other.text.startswith(no_address)
    assert "serve works on this machine alone" in elsewhere.text


def test_each_server_has_a_place_of_its_own(tmp_path: Path) -> None:
    paths = find_paths({"TUTOR_TUI_HOME": str(tmp_path)})
    addresses = ("http://a/v1", "http://a/v2", "http://b/v1", "http://[::1]:8765/v1")
    places = [paths.of_server(address) for address in addresses]

    assert len({place.threads_file for place in places} | {paths.threads_file}) == 5
    assert len({place.database for place in places} | {paths.database}) == 5
    assert all(place.database.is_relative_to(paths.data / "servers") for place in places)
    assert paths.of_server(addresses[0]) == places[0]
