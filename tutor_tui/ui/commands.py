"""The palette: every action and every thread, found by name."""

import re
from collections.abc import Awaitable, Callable, Iterable, Iterator
from functools import partial
from typing import NamedTuple

from textual.binding import Binding, BindingType
from textual.command import DiscoveryHit, Hit, Hits, Provider
from textual.content import Content
from textual.dom import DOMNode

from tutor_tui.ui.key_names import key_names
from tutor_tui.ui.keymap import APP_BINDINGS, THREAD_BINDINGS
from tutor_tui.ui.screens.chat import ChatScreen
from tutor_tui.ui.themes import THEMES
from tutor_tui.ui.titles import shown_title
from tutor_tui.ui.widgets.message_log import MessageLog
from tutor_tui.ui.widgets.prompt import Prompt


class Command(NamedTuple):
    """A line of the palette, and what it does."""

    name: str
    key: str
    run: Callable[[], object]


class TutorCommands(Provider):
    """Runs the very actions that the keys run, on the chat screen."""

    async def discover(self) -> Hits:
        """All actions; threads are found by typing."""
        for command in self._actions():
            yield DiscoveryHit(Content(command.name), command.run, command.name, command.key)

    async def search(self, query: str) -> Hits:
        """Actions and threads whose name matches."""
        matcher = self.matcher(query)
        if command := self._practice(query):
            yield Hit(1, Content(command.name), command.run, command.name, command.key)
        for command in (*self._actions(), *self._threads()):
            score = matcher.match(command.name)
            if score > 0:
                name = Content(command.name)
                yield Hit(score, name, command.run, command.name, command.key)

    @property
    def _chat(self) -> ChatScreen:
        screen = self.screen
        if not isinstance(screen, ChatScreen):
            raise TypeError("the palette opens on the chat screen")
        return screen

    def _actions(self) -> Iterator[Command]:
        chat = self._chat
        yield from self._bound(chat, ChatScreen.BINDINGS)
        yield from self._bound(chat, THREAD_BINDINGS)
        yield from self._bound(self.app, APP_BINDINGS)
        yield from self._bound(chat.prompt, Prompt.BINDINGS)
        yield from self._bound(chat.log_view, MessageLog.BINDINGS)
        for theme in THEMES:
            yield Command(f"Use the theme {theme.name}", "", partial(self._use_theme, theme.name))

    def _bound(self, node: DOMNode, bindings: Iterable[BindingType]) -> Iterator[Command]:
        """The actions with a sentence that says what they do, where they can be done now."""
        for binding in bindings:
            if isinstance(binding, Binding) and binding.tooltip and binding.id != "palette.open":
                yield Command(
                    binding.tooltip, key_names(self.app, binding), self._runner(node, binding)
                )

    def _runner(self, node: DOMNode, binding: Binding) -> Callable[[], Awaitable[bool]]:
        return partial(self.app.run_action, binding.action, node)

    def _practice(self, query: str) -> Command | None:
        """The topic after "practice", sent as it stands: the tutor knows what there is."""
        found = re.match(r"/?practi[cs]e\s+(?P<topic>\S.*)", query.strip(), re.IGNORECASE)
        if found is None:
            return None
        message = f"/practice {found['topic']}"
        return Command(f"Practise {found['topic']}", "", partial(self._chat.practise, message))

    def _threads(self) -> Iterator[Command]:
        chat = self._chat
        for thread_id in chat.book.ids():
            title = shown_title(chat.book.thread(thread_id).title)
            yield Command(title, "thread", partial(chat.open_thread, thread_id))

    def _use_theme(self, name: str) -> None:
        self.app.theme = name
