"""What goes wrong with a server of threads, each in one plain sentence that names its host.

Nothing in a sentence is the key: the server's own words are cleaned, cut and searched for it.
"""

import contextlib
import re
import socket
import ssl
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Final
from urllib.parse import urlsplit

from tutor_tui.domain.errors import (
    BackendError,
    NotFoundError,
    StoreError,
    StoreFullError,
    StoreReadOnlyError,
    ThreadBusyError,
    TutorError,
    UsageError,
)
from tutor_tui.domain.provider import Provider
from tutor_tui.domain.text import one_line
from tutor_tui.engines.late_client import way_to

if TYPE_CHECKING:
    from openai import APIError, APIStatusError

_LONGEST_WORDS: Final = 300
_ADDRESS: Final = "check the address of the backend, which usually ends in /v1"
_BUSY: Final = re.compile(r"already has an active run|while a run .* is active", re.DOTALL)
_NO_ADDRESS_CODES: Final = frozenset({"unknown_url", "method_not_supported"})
_STORAGE: Final[Mapping[str, type[StoreError]]] = {
    "storage_full": StoreFullError,
    "storage_read_only": StoreReadOnlyError,
    "storage_error": StoreError,
}
"""What a `tutor-tui serve` says when its disk is the trouble."""


class PassingError(BackendError):
    """It may be over soon.

    `wait` is how many seconds the server asks for. `is_unheard` says that the request was not
    carried out for certain, so that it may be repeated whatever it was; `is_slow`, that it has
    been waited for long enough.
    """

    def __init__(
        self,
        title: str,
        *,
        wait: float | None = None,
        is_unheard: bool = False,
        is_slow: bool = False,
    ) -> None:
        super().__init__(title)
        self.wait = wait
        self.is_unheard = is_unheard
        self.is_slow = is_slow


class NoSuchAddressError(BackendError):
    """The server has nothing at this address: the extension, or the whole API, is not there."""


@contextlib.contextmanager
def told_plainly(server: Provider) -> Iterator[None]:
    """Turn whatever the SDK or the network raises into a `TutorError`."""
    import openai

    try:
        yield
    except openai.APIStatusError as error:
        raise _of_status(error, server) from error
    except openai.APIConnectionError as error:  # a time-out is one, too
        raise _of_connection(error, server) from error
    except openai.APIError as error:
        raise BackendError(
            f"{server.host} stopped with an error: {_words(error, server)}"
        ) from error
    except (openai.OpenAIError, ValueError, RecursionError) as error:
        raise no_answer(server.host) from error


def no_answer(host: str) -> BackendError:
    """Something came that is not what was asked for."""
    return BackendError(f"{host} sent something that is not an answer: {_ADDRESS}.")


def no_sdk() -> BackendError:
    """The SDK is not installed, or not whole."""
    return BackendError("The package openai cannot be loaded: install tutor-tui again.")


def no_api(server: Provider) -> NoSuchAddressError:
    """Nothing there speaks the Assistants API."""
    path = server.base_url.rstrip("/")
    what = f"{server.host} has no Assistants API at this address"
    if path.endswith("/v1"):
        return NoSuchAddressError(f"{what}: start tutor-tui serve there, or check the address.")
    return NoSuchAddressError(f"{what}: perhaps it is {path}/v1.")


def only_models(server: Provider) -> NoSuchAddressError:
    """It answers as a provider of language models does, which is another thing to be set up."""
    return NoSuchAddressError(
        f"{server.host} has language models but no Assistants API: describe it in "
        f'[providers.NAME] of config.toml instead, with base_url = "{server.base_url}".'
    )


def too_slow(host: str) -> PassingError:
    """An answer did not come to its end in time."""
    return PassingError(f"{host} took too long to answer: try again.", is_slow=True)


def _of_status(error: "APIStatusError", server: Provider) -> TutorError:
    if (storage := _STORAGE.get(error.code or "")) is not None:
        return storage(f"On {server.host}: {_words(error, server)}")
    match error.status_code:
        case 401 | 403 | 404 | 405 | 501:
            return _of_refusal(error, server)
        case 400 | 409 | 413 | 422:
            return _of_request(error, server)
        case 408 | 504:
            return PassingError(f"{server.host} took too long to answer: try again.")
        case 429:
            return _of_limit(error, server.host)
        case status if status >= 500:
            return PassingError(
                f"{server.host} has trouble of its own (HTTP {status}): try again later.",
                wait=_seconds(error.response.headers.get("retry-after", "")),
            )
        case status if status < 400:
            return _of_redirect(error, server.host)
        case _:
            return UsageError(f"{server.host} refused the request: {_words(error, server)}")


def _of_redirect(error: "APIStatusError", host: str) -> BackendError:
    """A key and a conversation go nowhere but where the person sends them."""
    try:
        parts = urlsplit(error.response.headers.get("location", ""))
        place = f"{parts.scheme}://{parts.netloc}" if parts.scheme and parts.hostname else ""
    except ValueError:
        place = ""
    where = f"sends on to {one_line(place, limit=100)}" if place else "sends on elsewhere"
    return BackendError(f"{host} {where}, which is not followed: {_ADDRESS}.")


def _of_refusal(error: "APIStatusError", server: Provider) -> TutorError:
    match error.status_code:
        case 401 if server.key:
            return BackendError(f"{server.host} refused the key: check {server.key_place}.")
        case 401:
            return BackendError(f"{server.host} wants a key: set {server.key_place}.")
        case 403:
            return BackendError(f"{server.host} does not let you in: {_words(error, server)}")
        case 404 if error.code not in _NO_ADDRESS_CODES and _has_words(error):
            return NotFoundError(_words(error, server), param=error.param)
        case _:
            return no_api(server)


def _of_request(error: "APIStatusError", server: Provider) -> TutorError:
    words = _words(error, server)
    if error.status_code == 409 or _BUSY.search(words):
        return ThreadBusyError(words)
    if error.status_code == 413:
        return UsageError(f"This is too long for {server.host}: send a shorter text.")
    return UsageError(words, param=error.param, code=error.code)


def _of_limit(error: "APIStatusError", host: str) -> PassingError:
    wait = _seconds(error.response.headers.get("retry-after", ""))
    when = "later" if wait is None else f"in {wait:.0f} s"
    return PassingError(
        f"{host} takes no more requests for now: try again {when}.", wait=wait, is_unheard=True
    )


def _seconds(text: str) -> float | None:
    try:
        seconds = float(text)
    except ValueError:
        return None
    return seconds if 0 <= seconds < float("inf") else None


def _of_connection(error: BaseException, server: Provider) -> BackendError:
    """The reason is only in the causes, as the operating system gave it."""
    import httpx2

    host = way_to(server)
    for cause in _causes(error):
        match cause:
            case socket.gaierror():
                words, is_unheard = "cannot be found: check the network, or its address.", True
            case ssl.SSLCertVerificationError():
                return BackendError(
                    f"{host} cannot be trusted, as its certificate is not valid here: if it is "
                    "your own server, name the certificate's file in SSL_CERT_FILE."
                )
            case ssl.SSLError():
                sentence = f"{host} makes no secure connection: perhaps its address begins http:."
                return BackendError(sentence)
            case ConnectionRefusedError():
                words, is_unheard = "refused the connection: is its server running?", True
            case httpx2.ConnectTimeout() | httpx2.PoolTimeout():
                words, is_unheard = "does not answer: check the network, or its address.", True
            case httpx2.TimeoutException():
                return too_slow(host)
            case _:
                continue
        return PassingError(f"{host} {words}", is_unheard=is_unheard)
    return PassingError(f"The connection to {host} broke off: try again.")


def _causes(error: BaseException) -> Iterator[BaseException]:
    """The error and what led to it, the outermost first."""
    waiting = [error]
    while waiting:
        cause = waiting.pop(0)
        yield cause
        members = cause.exceptions if isinstance(cause, BaseExceptionGroup) else ()
        waiting += [*members, *filter(None, (cause.__cause__ or cause.__context__,))]


def _has_words(error: "APIError") -> bool:
    return isinstance(error.body, Mapping) and isinstance(error.body.get("message"), str)


def _words(error: "APIError", server: Provider) -> str:
    """What the server said, fit for a sentence."""
    said = error.body.get("message") if isinstance(error.body, Mapping) else None
    text = said if isinstance(said, str) and said.strip() else "it does not say why."
    if server.key:
        text = text.replace(server.key, "***")
    return one_line(text, limit=_LONGEST_WORDS)
