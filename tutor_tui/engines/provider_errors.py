"""What goes wrong with a provider, each in one plain sentence that names its host.

Nothing in a sentence is the key: a provider's own words are cleaned, cut and searched for it.
"""

import contextlib
import socket
import ssl
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from tutor_tui.domain.errors import EngineError
from tutor_tui.domain.provider import Provider
from tutor_tui.domain.text import one_line
from tutor_tui.engines.late_client import way_to

if TYPE_CHECKING:
    from openai import APIError, APIStatusError

_LONGEST_WORDS: Final = 300
_SAYS_NOTHING: Final = "it does not say why."
_ANOTHER_WAY: Final = "Ask in another way, or choose another model."
_LONGEST_WAIT: Final = 120.0
"""In seconds; a longer wait than that is not worth telling to the second."""

_WORTH_ANOTHER_TRY: Final = frozenset({408, 409, 429})

_TOO_LONG: Final = frozenset({"context_length_exceeded", "exceed_context_size_error"})
"""What OpenAI and llama.cpp call a thread that is longer than the model's context."""

_NOT_TAKEN: Final = frozenset({400, 404, 422, 500, 501})
"""What servers answer to tools that they, or a model, do not know."""


class BusyProviderError(EngineError):
    """The provider takes no more requests for now."""

    code = "rate_limit_exceeded"


class RefusedPromptError(EngineError):
    """The provider will not answer this thread."""

    code = "invalid_prompt"


@dataclass(frozen=True, slots=True)
class Asked:
    """Who is asked, for which model (`None` while it is not known) and with how much patience."""

    provider: Provider
    model: str | None
    stall_seconds: float

    @property
    def host(self) -> str:
        """The provider's."""
        return self.provider.host

    @property
    def check_address(self) -> str:
        """What to do where something else than a model seems to answer."""
        return f"check {self.provider.address_place}, which usually ends in /v1"


@contextlib.contextmanager
def told_plainly(asked: Asked) -> Iterator[None]:
    """Turn whatever the SDK, the network or the answer's form raises into an `EngineError`."""
    import openai

    try:
        yield
    except openai.APIStatusError as error:
        raise _of_status(error, asked) from error
    except openai.APITimeoutError as error:
        raise EngineError(
            f"{asked.host} does not answer: check the network, or {asked.provider.address_place}."
        ) from error
    except openai.APIConnectionError as error:
        raise EngineError(_of_connection(error, asked)) from error
    except openai.APIError as error:
        words = _words(error, asked)
        raise EngineError(f"{asked.host} stopped with an error: {words} Ask again.") from error
    except TimeoutError as error:
        raise EngineError(
            f"No text came from {asked.host} for {asked.stall_seconds:g} seconds, "
            "so it was stopped: ask again."
        ) from error
    except (openai.OpenAIError, ValueError) as error:
        raise no_answer(asked) from error


def failed_answer(code: str, said: str, asked: Asked) -> EngineError:
    """What the provider itself says went wrong while it wrote, by its code and its words."""
    words = _fit(said, asked)
    match code:
        case "insufficient_quota":
            return _no_credit(asked)
        case "rate_limit_exceeded":
            return _too_many(asked, "later")
        case "context_length_exceeded":
            return _too_long(asked)
        case _ if code == "invalid_prompt" or "image" in code:
            return RefusedPromptError(f"{asked.host} refused the request: {words} {_ANOTHER_WAY}")
        case _:
            return EngineError(f"{asked.host} stopped with an error: {words} Ask again.")


def gone(asked: Asked) -> EngineError:
    """The provider does not know an answer any more that it had begun."""
    return EngineError(f"{asked.host} no longer has the answer that it had begun: ask again.")


def ended_early(asked: Asked) -> EngineError:
    """The provider ended an answer that is not whole, for a reason of its own."""
    return EngineError(f"{asked.host} ended the answer before it was whole: ask again.")


def no_answer(asked: Asked) -> EngineError:
    """Something came that is not what was asked for."""
    return EngineError(f"{asked.host} sent something that is not an answer: {asked.check_address}.")


def no_key(provider: Provider) -> EngineError:
    """A provider that was set up with a key has none now."""
    return EngineError(f"{provider.name} has no key: set {provider.key_place}.")


def cut_off(host: str) -> EngineError:
    """The end came before the model had finished."""
    return EngineError(f"The connection to {host} broke off before the answer's end: ask again.")


def garbled(host: str) -> EngineError:
    """What came after the beginning of an answer cannot be read."""
    return EngineError(f"The answer of {host} became unreadable and was stopped: ask again.")


def no_sdk() -> EngineError:
    """The SDK is not installed, or not whole."""
    return EngineError("The package openai cannot be loaded: install tutor-tui again.")


def _of_status(error: "APIStatusError", asked: Asked) -> EngineError:
    status = error.status_code
    if status == 413 or _TOO_LONG & {error.code, error.type}:
        return _too_long(asked)
    if status == 429:
        return _of_limit(error, asked)
    return EngineError(f"{asked.host} {_what_status_means(error, asked)}")


def _what_status_means(error: "APIStatusError", asked: Asked) -> str:
    match error.status_code:
        case 401:
            does = "refused the key: check" if asked.provider.key else "wants a key: set"
            return f"{does} {asked.provider.key_place}."
        case 403 if _words(error, asked) == _SAYS_NOTHING:
            return f"does not allow this: check what {asked.provider.key_place} may be used for."
        case 404:
            model = f"no model {asked.model}" if asked.model else "no list of models"
            return f"has {model} here: set model in config.toml, or {asked.check_address}."
        case 408 | 504:
            return "took too long to answer: ask again."
        case 409:
            return "is busy with the same request: ask again."
        case status if status >= 500 and not _speaks_of_tools(error):
            return f"has trouble of its own (HTTP {status}): ask again later."
        case status if status < 400:
            return f"answers from another address, which is not followed: {asked.check_address}."
        case _:
            return f"refused the request: {_words(error, asked)} {_ANOTHER_WAY}"


def _of_limit(error: "APIStatusError", asked: Asked) -> EngineError:
    if "insufficient_quota" in {error.code, error.type}:
        return _no_credit(asked)
    seconds = _seconds(error.response.headers.get("retry-after", ""))
    when = "later" if seconds is None else f"in {seconds:.0f} s"
    return _too_many(asked, when)


def _too_many(asked: Asked, when: str) -> EngineError:
    return BusyProviderError(f"{asked.host} takes no more requests for now: ask again {when}.")


def _no_credit(asked: Asked) -> EngineError:
    return BusyProviderError(f"No credit is left at {asked.host}: add some there, or wait.")


def _too_long(asked: Asked) -> EngineError:
    model = asked.model or "the model"
    return RefusedPromptError(
        f"This thread is too long for {model} at {asked.host}: begin a new one."
    )


def worth_another_try(error: "APIStatusError") -> bool:
    """Whether the same request may be answered a moment later."""
    if "insufficient_quota" in {error.code, error.type}:
        return False
    if _speaks_of_tools(error):
        return False
    return error.status_code in _WORTH_ANOTHER_TRY or error.status_code >= 500


def asked_to_wait(error: "APIStatusError") -> float | None:
    """The seconds that the provider wants to be left alone, where it says so."""
    try:
        seconds = float(error.response.headers.get("retry-after", ""))
    except ValueError:
        return None
    return seconds if 0 <= seconds < float("inf") else None


def refuses_tools(error: EngineError) -> bool:
    """Whether a provider would not take a request because of the tools in it."""
    return _speaks_of_tools(error.__cause__)


def _speaks_of_tools(cause: BaseException | None) -> bool:
    words = f"{getattr(cause, 'body', '')} {cause}".lower()
    is_refusal = getattr(cause, "status_code", 0) in _NOT_TAKEN
    return is_refusal and ("tool" in words or "function call" in words)


def _seconds(text: str) -> float | None:
    try:
        seconds = float(text)
    except ValueError:
        return None
    return seconds if 1 <= seconds <= _LONGEST_WAIT else None


def _of_connection(error: BaseException, asked: Asked) -> str:
    """The reason is only in the causes, as the operating system gave it."""
    host = way_to(asked.provider)
    for cause in _causes(error):
        match cause:
            case socket.gaierror():
                place = asked.provider.address_place
                return f"{host} cannot be found: check the network, or {place}."
            case ssl.SSLCertVerificationError():
                return f"{host} has a certificate that is not valid here: check its address."
            case ssl.SSLError():
                return f"{host} makes no secure connection: perhaps its address begins with http:."
            case ConnectionRefusedError():
                return f"{host} refused the connection: is the model's server running?"
    return cut_off(host).title


def _causes(error: BaseException) -> Iterator[BaseException]:
    cause: BaseException | None = error
    while cause is not None:
        yield cause
        if isinstance(cause, BaseExceptionGroup):
            for member in cause.exceptions:
                yield from _causes(member)
        cause = cause.__cause__ or cause.__context__


def _words(error: "APIError", asked: Asked) -> str:
    """What the provider said, fit for a sentence."""
    body = error.body if isinstance(error.body, dict) else {}
    said = body.get("message")
    return _fit(said if isinstance(said, str) else "", asked)


def _fit(said: str, asked: Asked) -> str:
    text = said if said.strip() else _SAYS_NOTHING
    if asked.provider.key:
        text = text.replace(asked.provider.key, "***")
    words = one_line(text, limit=_LONGEST_WORDS)
    return words if words.endswith((".", "!", "?", "…")) else f"{words}."
