"""Who may ask: an exact list of host names, no web pages, and the token.

A page in a browser can reach every server on its machine. It cannot set `Host` to this server's
own address while it comes from elsewhere, and cannot ask without telling where it comes from.
"""

import hmac
from dataclasses import dataclass, field
from ipaddress import ip_address
from typing import Final, TypeAlias

from starlette.types import ASGIApp, Receive, Scope, Send

from tutor_tui.server.answers import error_response
from tutor_tui.server.denials import foreign_host, headers_too_long, no_key, web_page, wrong_key
from tutor_tui.server.errors import ErrorAnswer

_LOOPBACK_NAMES: Final = frozenset({"127.0.0.1", "localhost", "[::1]"})
_FROM_NO_PAGE: Final = frozenset({b"", b"none"})
_OPEN_PATHS: Final = frozenset({"/healthz"})
_HTTP_PORT: Final = 80
_Headers: TypeAlias = dict[bytes, list[bytes]]

HEADER_BYTES: Final = 8 * 1024


@dataclass(frozen=True, slots=True)
class Access:
    """Where the server listens and what a client has to show; `token` None asks for nothing.

    `port` None is a Unix socket: its file says who may ask, so `Host` has any port.
    """

    host: str
    port: int | None
    token: str | None = field(repr=False)
    more_hosts: frozenset[str] = frozenset()

    @property
    def names(self) -> frozenset[str]:
        """The host names that are this server's own."""
        own = {self.host, f"[{self.host}]"} if self.host else set[str]()
        return _LOOPBACK_NAMES | own | self.more_hosts


def is_loopback(host: str) -> bool:
    """Whether only this machine can reach a server that listens there."""
    if host == "localhost":
        return True
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return False


class Guard:
    """ASGI middleware that lets only those requests through that may be answered."""

    def __init__(self, app: ASGIApp, access: Access) -> None:
        self._app = app
        self._access = access
        self._names = access.names
        self._token = None if access.token is None else access.token.encode()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer with a denial, or pass the request on."""
        denial = self._denial(scope) if scope["type"] == "http" else None
        if denial is None:
            await self._app(scope, receive, send)
        else:
            await error_response(denial)(scope, receive, send)

    def _denial(self, scope: Scope) -> ErrorAnswer | None:
        headers: _Headers = {}
        size = 0
        for name, value in scope["headers"]:
            size += len(name) + len(value)
            headers.setdefault(name, []).append(value)
        if size > HEADER_BYTES:
            return headers_too_long()
        if not self._is_own_host(headers.get(b"host", []), scope):
            return foreign_host()
        if b"origin" in headers or _first(headers, b"sec-fetch-site") not in _FROM_NO_PAGE:
            return web_page()
        return None if scope["path"] in _OPEN_PATHS else self._token_denial(headers)

    def _is_own_host(self, hosts: list[bytes], scope: Scope) -> bool:
        if len(hosts) != 1:
            return False
        name, port = _split(hosts[0].decode("latin-1").lower())
        if self._access.port is None:
            return name in self._names
        if port != str(self._access.port) and (port or self._access.port != _HTTP_PORT):
            return False
        return name in self._names or self._is_local_address(name, scope)

    def _is_local_address(self, name: str, scope: Scope) -> bool:
        """Whether it is the address that was connected to; a name made to point here is not."""
        address = scope["server"][0] if scope.get("server") else None
        return not is_loopback(self._access.host) and name in {address, f"[{address}]"}

    def _token_denial(self, headers: _Headers) -> ErrorAnswer | None:
        if self._token is None:
            return None
        shown = _shown_token(headers)
        if not shown:
            return no_key()
        return None if hmac.compare_digest(shown, self._token) else wrong_key()


def _split(host: str) -> tuple[str, str]:
    """The name and the port of a `Host` header; the port is empty where there is none."""
    name, colon, port = host.rpartition(":")
    return (name, port) if colon and not port.endswith("]") else (host, "")


def _shown_token(headers: _Headers) -> bytes:
    """What the client shows: as a bearer, or as clients of Azure do."""
    scheme, _, token = _first(headers, b"authorization").partition(b" ")
    return token.strip() if scheme.lower() == b"bearer" else _first(headers, b"api-key")


def _first(headers: _Headers, name: bytes) -> bytes:
    values = headers.get(name)
    return values[0] if values else b""
