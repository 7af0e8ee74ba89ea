"""What keys and clicks do with the log: copying, the cursor, links, another answer."""

import pytest

from tests.ui.message_log.drawing import LogApp, answer, painted, question, talk
from tutor_tui.ui.widgets.message_log import MessageLog

SIZE = (60, 20)


@pytest.mark.parametrize(
    ("keys", "text", "what"),
    [
        (["y"], "See `x = 1`.\n\n```py\ny = 2\n```\n\nand [it](https://a.b)", "answer"),
        (["u"], "y = 2", "block"),
        (["j", "j", "u"], "See `x = 1`.", "block"),
        (["k", "u"], "and [it](https://a.b)", "block"),
        (["k", "k", "u"], "y = 2", "block"),
        (["j", "u"], "ask", "block"),
        (["k", "k", "k", "k", "k", "u"], "ask", "block"),
    ],
)
async def test_keys_copy_what_the_cursor_is_on(keys: list[str], text: str, what: str) -> None:
    app = LogApp()
    async with app.run_test(size=SIZE) as pilot:
        source = "See `x = 1`.\n\n```py\ny = 2\n```\n\nand [it](https://a.b)"
        app.message_log.show([question("a", "ask"), answer("b", source)])
        app.message_log.focus()
        await pilot.press(*keys)

        assert app.posted == [MessageLog.Copied(text, what)]


async def test_cursor_has_a_bar_and_scrolls_into_view() -> None:
    app = LogApp()
    async with app.run_test(size=SIZE) as pilot:
        log = app.message_log
        log.show(talk(60))
        log.focus()
        await pilot.press(*["k"] * 30)
        await pilot.pause()

        barred = [row for row in painted(app) if row.startswith("▌")]
        assert barred == ["▌ question 40"]


async def test_enter_opens_the_link_under_the_cursor() -> None:
    app = LogApp()
    async with app.run_test(size=SIZE) as pilot:
        app.message_log.show([answer("a", "[it](https://a.b/c)")])
        app.message_log.focus()
        await pilot.press("enter", "j", "enter")

        assert app.posted == [MessageLog.LinkChosen("https://a.b/c")]


async def test_click_chooses_a_link() -> None:
    app = LogApp()
    async with app.run_test(size=SIZE) as pilot:
        app.message_log.show([answer("a", "see [it](https://a.b/c)")])
        await pilot.pause()
        await pilot.click(offset=(3, 2))
        await pilot.click(offset=(7, 2))

        assert app.posted == [MessageLog.LinkChosen("https://a.b/c")]


async def test_retry_key_asks_for_another_answer() -> None:
    app = LogApp()
    async with app.run_test(size=SIZE) as pilot:
        app.message_log.focus()
        await pilot.press("r")

        assert [type(event) for event in app.posted] == [MessageLog.RetryWanted]
