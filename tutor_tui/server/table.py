"""Which operation a request asks for: its path walked word by word, its method looked up.

What that costs does not grow with the number of operations.
"""

from collections.abc import Awaitable, Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import TypeAlias

from starlette.requests import Request
from starlette.responses import Response
from starlette.types import Receive, Scope, Send

from tutor_tui.server.answers import error_response
from tutor_tui.server.denials import unknown_url, wrong_method
from tutor_tui.server.errors import ErrorAnswer

Endpoint: TypeAlias = Callable[[Request], Awaitable[Response]]


@dataclass(slots=True)
class _Place:
    """A place in the tree of paths: what is served here, and where a further word leads."""

    names: tuple[str, ...] = ()
    endpoints: dict[str, Endpoint] = field(default_factory=dict)
    words: "dict[str, _Place]" = field(default_factory=dict)
    any_word: "_Place | None" = None


class Table:
    """ASGI application that hands each request to the endpoint of its method and path.

    A path is written `/threads/{thread}`; the endpoint finds what stood there in `path_params`.
    A word that is spelled out goes before one that may be any.
    """

    def __init__(self) -> None:
        self._root = _Place()

    def add(self, method: str, path: str, endpoint: Endpoint) -> None:
        """Serve this there."""
        place, names = self._root, list[str]()
        for word in _words(path):
            if word.startswith("{"):
                names.append(word.strip("{}"))
                place.any_word = place = place.any_word or _Place()
            else:
                place = place.words.setdefault(word, _Place())
        place.names = tuple(names)
        place.endpoints[method] = endpoint

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        found = self._find(scope["method"], scope["path"])
        if isinstance(found, ErrorAnswer):
            response = error_response(found)
        else:
            endpoint, scope["path_params"] = found
            response = await endpoint(Request(scope, receive))
        await response(scope, receive, send)

    def _find(self, method: str, path: str) -> tuple[Endpoint, Mapping[str, str]] | ErrorAnswer:
        # The head of an answer is that of "GET", whose body is left out when it is sent.
        wanted = "GET" if method == "HEAD" else method
        is_known = False
        for place, values in _places(self._root, _words(path)):
            if endpoint := place.endpoints.get(wanted):
                return endpoint, dict(zip(place.names, values, strict=True))
            is_known = is_known or bool(place.endpoints)
        return wrong_method(method, path) if is_known else unknown_url(method, path)


def _words(path: str) -> tuple[str, ...]:
    return tuple(path.split("/")[1:])


def _places(
    place: _Place, words: tuple[str, ...], values: tuple[str, ...] = ()
) -> Iterator[tuple[_Place, tuple[str, ...]]]:
    """Where these words may lead, with those of them that may be any."""
    if not words:
        yield place, values
        return
    word, rest = words[0], words[1:]
    if (spelled := place.words.get(word)) is not None:
        yield from _places(spelled, rest, values)
    if word and place.any_word is not None:
        yield from _places(place.any_word, rest, (*values, word))
