"""What the screen remembers of a server's threads stays on this machine; runs go on over there."""

from pathlib import Path

from tests.assistants.scripted import ScriptedEngine
from tests.contract.conftest import text_of
from tests.contract.remote import SavingBackend, served
from tests.fakes import Gate
from tutor_tui.backends.port import ThreadMark


async def test_the_desk_is_there_again_at_the_next_start(tmp_path: Path) -> None:
    async with served(tmp_path / "server", ScriptedEngine()) as server:
        backend = SavingBackend(server, tmp_path / "client")
        await backend.open()
        await backend.desk.save_draft("thread_1", "half a ques")
        await backend.desk.mark("thread_1", ThreadMark.UNREAD)
        await backend.close()
        again = SavingBackend(server, tmp_path / "client")
        await again.open()
        state = await again.desk.load()
        await again.close()

    assert state.drafts == {"thread_1": "half a ques"}
    assert state.marks == {"thread_1": ThreadMark.UNREAD}


async def test_a_run_goes_on_when_its_client_leaves(tmp_path: Path) -> None:
    engine, gate = ScriptedEngine(), Gate()
    engine.script("before ", gate, "after")
    async with served(tmp_path / "server", engine) as server:
        first = SavingBackend(server, tmp_path / "client")
        await first.open()
        thread = await first.create_thread()
        await first.create_message(thread.id, "2 + 2?")
        run = await first.create_run(thread.id)
        await gate.reached.wait()
        await first.close()

        second = SavingBackend(server, tmp_path / "client")
        await second.open()
        (active,) = await second.active_runs()
        gate.open()
        events = [event async for event in second.follow_run(thread.id, active.id)]
        await second.close()

    assert active.id == run.id
    assert text_of(events) == "before after"


async def test_a_run_begun_elsewhere_is_noticed_and_followed(tmp_path: Path) -> None:
    engine, gate = ScriptedEngine(), Gate()
    engine.script("slow ", gate, "answer")
    async with served(tmp_path / "server", engine) as server:
        here, elsewhere = (SavingBackend(server, tmp_path / name) for name in ("a", "b"))
        await here.open()
        await elsewhere.open()
        thread = await elsewhere.create_thread()
        await elsewhere.create_message(thread.id, "2 + 2?")
        run = await elsewhere.create_run(thread.id)
        noticed = await here.active_runs()
        gate.open()
        events = [event async for event in here.follow_run(thread.id, run.id)]
        await here.close()
        await elsewhere.close()

    assert [one.id for one in noticed] == [run.id]
    assert text_of(events) == "slow answer"
