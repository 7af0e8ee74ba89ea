"""Keys and commands: each does what it says, by every way to it."""

import pytest
from textual import events
from textual.binding import Binding

from tests.fakes import Gate
from tests.ui.stage import Stage
from tutor_tui.backends.port import Notice
from tutor_tui.settings import Settings
from tutor_tui.ui.commands import TutorCommands
from tutor_tui.ui.screens.chat import KEY_GROUPS
from tutor_tui.ui.widgets.prompt import LONGEST_TEXT
from tutor_tui.ui.widgets.welcome import EXAMPLES


async def test_tab_puts_one_example_after_another_into_the_box(stage: Stage) -> None:
    async with stage.open():
        await stage.press("tab")
        assert stage.box == EXAMPLES[0]

        await stage.press("tab")
        assert stage.box == EXAMPLES[1]
        assert "create_message" not in stage.backend.calls


async def test_a_number_puts_its_example_into_the_box(stage: Stage) -> None:
    async with stage.open():
        await stage.press("alt+3")

        assert stage.box == EXAMPLES[2]


async def test_a_click_puts_an_example_into_the_box(stage: Stage) -> None:
    async with stage.open():
        row = next(n for n, line in enumerate(stage.picture.splitlines()) if EXAMPLES[1] in line)
        await stage.pilot.click(offset=(40, row))

        assert stage.box == EXAMPLES[1]


async def test_a_click_on_the_second_line_of_a_wrapped_example_chooses_it(stage: Stage) -> None:
    async with stage.open(size=(72, 24)):
        row = next(n for n, line in enumerate(stage.picture.splitlines()) if "help me?" in line)
        await stage.pilot.click(offset=(40, row))

        assert stage.box == EXAMPLES[0]


async def test_tab_leaves_the_box_once_something_is_written(stage: Stage) -> None:
    async with stage.open():
        await stage.write("x")
        await stage.press("tab")

        assert stage.box == "x"
        assert stage.chat.focused is not stage.chat.prompt


@pytest.mark.parametrize("key", ["ctrl+j", "shift+enter", "alt+enter"])
async def test_other_ways_of_enter_start_a_new_line(stage: Stage, key: str) -> None:
    async with stage.open():
        await stage.write("a")
        await stage.press(key)
        await stage.write("b")

        assert stage.box == "a\nb"
        assert stage.chat.prompt.content_size.height == 2


async def test_the_box_grows_to_eight_lines(stage: Stage) -> None:
    async with stage.open():
        for _ in range(12):
            await stage.press("ctrl+j")
        assert stage.chat.prompt.content_size.height == 8

        stage.chat.prompt.put("")
        await stage.until(lambda: stage.chat.prompt.content_size.height == 1)


async def test_a_key_that_adds_no_line_lays_nothing_out(stage: Stage) -> None:
    layouts = 0
    async with stage.open():
        await stage.write("ab")
        refresh_layout = stage.chat._refresh_layout

        def counted(*arguments: object, **options: object) -> None:
            nonlocal layouts
            layouts += 1
            refresh_layout(*arguments, **options)  # type: ignore[arg-type]

        stage.chat._refresh_layout = counted  # type: ignore[method-assign]
        await stage.write("cdef")

    assert stage.box == "abcdef"
    assert layouts == 0


async def test_arrows_recall_earlier_prompts_and_come_back(stage: Stage) -> None:
    async with stage.open():
        await stage.ask("first")
        await stage.until_idle()
        await stage.ask("second")
        await stage.until_idle()
        await stage.write("third")
        await stage.press("up")
        assert stage.box == "second"
        await stage.press("up", "up")
        assert stage.box == "first"
        await stage.press("down", "down")
        assert stage.box == "third"


async def test_earlier_prompts_are_searched(stage: Stage) -> None:
    async with stage.open():
        for text in ("solve 2x = 4", "factor x^2 - 1"):
            await stage.ask(text)
            await stage.until_idle()
        await stage.press("ctrl+r")
        await stage.write("SOLVE")
        await stage.press("enter")
        await stage.until(lambda: stage.box)

        assert stage.box == "solve 2x = 4"


async def test_keys_read_at_once_are_taken_in_their_order(stage: Stage) -> None:
    async with stage.open():
        for key in ("a", "b", "enter", "c", "enter"):
            stage.app.post_message(events.Key(key, key if len(key) == 1 else None))
        await stage.until(lambda: len(stage.entries) == 4)
        await stage.until_idle()

        assert stage.sources[0::2] == ["ab", "c"]


async def test_a_paste_of_a_megabyte_is_refused_with_a_sentence(stage: Stage) -> None:
    async with stage.open():
        stage.chat.prompt.post_message(events.Paste("x" * 1_000_000))
        await stage.until(lambda: stage.notice)

        assert stage.box == ""
        assert "1,000,000 characters" in stage.notice
        assert f"{LONGEST_TEXT:,}" in stage.notice


async def test_the_first_ctrl_c_clears_the_box_and_keeps_the_text(stage: Stage) -> None:
    async with stage.open():
        await stage.write("precious")
        await stage.press("ctrl+c")
        assert stage.box == ""

        await stage.press("up")
        assert stage.box == "precious"


async def test_ctrl_c_copies_what_is_selected(stage: Stage) -> None:
    async with stage.open():
        await stage.write("2x = 4")
        await stage.press("f7", "ctrl+c")

        assert stage.app.clipboard == "2x = 4"
        assert stage.box == "2x = 4"


async def test_ctrl_c_cancels_the_run(stage: Stage) -> None:
    gate = Gate()
    stage.backend.script(gate)
    async with stage.open():
        await stage.ask("3x = 3")
        await gate.reached.wait()
        await stage.press("ctrl+c")
        await stage.until_idle()

        assert stage.sources == ["3x = 3", "Stopped."]


async def test_ctrl_c_quits_at_the_second_time(stage: Stage) -> None:
    async with stage.open():
        await stage.press("ctrl+c")
        assert stage.notice == "Press ^c again to quit."
        assert stage.app.is_running

        await stage.press("ctrl+c")
        await stage.until(lambda: stage.app._exit)

    assert stage.app.return_code == 0


async def test_quitting_says_first_that_answers_go_on(stage: Stage) -> None:
    gate = Gate()
    stage.backend.script(gate)
    async with stage.open():
        await stage.ask("3x = 3")
        await gate.reached.wait()
        await stage.press("ctrl+q")
        assert "go on at the next start" in stage.notice
        assert not stage.app._exit

        await stage.press("ctrl+q")
        await stage.until(lambda: stage.app._exit)


async def test_a_slash_after_text_is_a_slash(stage: Stage) -> None:
    async with stage.open():
        await stage.write("1/2")

        assert stage.box == "1/2"


async def test_every_action_is_in_the_palette_and_in_the_help(stage: Stage) -> None:
    without_words = {"palette.open", "prompt.example", "list.open"}
    bindings = [b for _, group in KEY_GROUPS for b in group if isinstance(b, Binding) and b.id]
    async with stage.open():
        commands = [c.name for c in TutorCommands(stage.chat)._actions()]

    assert {b.id for b in bindings if b.tooltip not in commands} <= without_words


async def test_every_binding_of_ours_has_an_id_and_says_what_it_does() -> None:
    for heading, group in KEY_GROUPS:
        for binding in group:
            assert isinstance(binding, Binding)
            is_movement = binding.action.startswith(("move", "page", "go("))
            assert is_movement or (binding.id and binding.description), heading


async def test_keys_can_be_set(stage: Stage) -> None:
    stage.settings = Settings(keys={"thread.new": "f8", "thread.nwe": "f9"})
    stage.add_thread("One", "question one")
    async with stage.open():
        await stage.press("alt+down")
        await stage.until(lambda: stage.entries)
        await stage.press("f8")

        assert stage.chat.open_thread_id is None
        assert stage.chat.key_bar.shown[0].key == "f8"
        assert any("thread.nwe" in toast for toast in stage.toasts)


async def test_help_lists_the_keys_as_they_are_set(stage: Stage) -> None:
    stage.settings = Settings(keys={"thread.new": "f8"})
    async with stage.open():
        await stage.press("f1")
        await stage.until(lambda: "Start a new thread" in stage.picture)

        line = next(line for line in stage.picture.splitlines() if "Start a new thread" in line)
        assert "f8" in line


async def test_what_a_key_does_stands_beside_it_on_a_narrow_screen(stage: Stage) -> None:
    async with stage.open(size=(60, 36)):
        await stage.press("f1")
        await stage.until(lambda: "Copy the selection" in stage.picture)

        lines = stage.picture.splitlines()
        first = next(n for n, line in enumerate(lines) if "Copy the selection" in line)
        assert lines[first + 1].index("box or") == lines[first].index("Copy")


async def test_a_click_on_a_hint_does_what_its_key_does(stage: Stage) -> None:
    stage.add_thread("One", "question one")
    async with stage.open():
        await stage.press("alt+down")
        await stage.pilot.click("#keys", offset=(2, 0))

        assert stage.chat.open_thread_id is None


async def test_the_hints_follow_the_focus(stage: Stage) -> None:
    async with stage.open():
        await stage.press("ctrl+t")
        await stage.until(lambda: "rename" in stage.picture.splitlines()[-1])
        await stage.press("escape")
        await stage.until(lambda: "rename" not in stage.picture.splitlines()[-1])


async def test_answers_are_shown_as_written_on_demand(stage: Stage) -> None:
    stage.backend.script("**bold**")
    async with stage.open():
        await stage.ask("x")
        await stage.until_idle()
        assert "**bold**" not in stage.picture

        await stage.press("alt+r")
        await stage.until(lambda: "**bold**" in stage.picture)


async def test_the_answer_is_copied_as_markdown(stage: Stage) -> None:
    stage.backend.script("**bold**")
    async with stage.open():
        await stage.ask("x")
        await stage.until_idle()
        stage.chat.log_view.focus()
        await stage.press("y")
        await stage.until(lambda: stage.notice)

        assert stage.app.clipboard == "**bold**"


async def test_an_empty_editor_setting_is_told_in_a_sentence(
    stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", "")
    monkeypatch.delenv("VISUAL", raising=False)
    monkeypatch.delenv("EDITOR", raising=False)
    async with stage.open():
        await stage.press("ctrl+o")
        await stage.until(lambda: stage.notice)

        assert stage.notice == "No editor is known: set EDITOR to the name of one."


async def test_a_lasting_notice_stays_and_another_is_told_once(stage: Stage) -> None:
    stage.notices = (Notice("Nothing is [b]saved.", is_lasting=True), Notice("Set [/b] aside."))
    async with stage.open():
        await stage.ask("x")
        await stage.until_idle()

        assert stage.notice == "Nothing is [b]saved."
        assert list(stage.toasts) == ["Set [/b] aside."]
        assert "Nothing is [b]saved." in stage.picture
