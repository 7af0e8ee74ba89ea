"""What is refused before the service hears of it: who asks, where, how much, how slowly."""

from typing import Final

from tutor_tui.domain.text import one_line
from tutor_tui.server.errors import ErrorAnswer

_SHOWN: Final = 80
"""Characters of an address that a refusal repeats."""


class DeniedError(Exception):
    """Ends a request with this answer."""

    def __init__(self, answer: ErrorAnswer) -> None:
        super().__init__(answer.message)
        self.answer = answer


def no_key() -> ErrorAnswer:
    """The request carries no key."""
    return ErrorAnswer(
        status=401,
        message="You didn't provide an API key. You need to provide your API key in an "
        "Authorization header using Bearer auth (i.e. Authorization: Bearer YOUR_KEY). "
        "This server prints its key when it starts.",
        headers={"www-authenticate": "Bearer"},
    )


def wrong_key() -> ErrorAnswer:
    """The request's key is not this server's."""
    return ErrorAnswer(
        status=401,
        message="Incorrect API key provided. This server prints its key when it starts.",
        code="invalid_api_key",
        headers={"www-authenticate": "Bearer"},
    )


def foreign_host() -> ErrorAnswer:
    """The request was meant for another name than this server's: DNS may have been made to lie."""
    return ErrorAnswer(
        status=403, message="This server does not answer to that Host.", code="host_forbidden"
    )


def web_page() -> ErrorAnswer:
    """The request comes from a page in a browser."""
    return ErrorAnswer(
        status=403, message="This server does not answer web pages.", code="origin_forbidden"
    )


def headers_too_long() -> ErrorAnswer:
    """The request's head has more bytes than are read."""
    return ErrorAnswer(status=431, message="The request's headers are too long.")


def body_too_large(most: int) -> ErrorAnswer:
    """The body has more bytes than are read."""
    return ErrorAnswer(
        status=413,
        message=f"Maximum content size limit ({most} bytes) exceeded.",
        code="content_too_large",
    )


def body_too_slow() -> ErrorAnswer:
    """The body did not arrive in time."""
    return ErrorAnswer(status=408, message="The body of the request did not arrive in time.")


def unsupported_content_type(content_type: str) -> ErrorAnswer:
    """The body is something else than JSON."""
    told = one_line(content_type, limit=_SHOWN)
    return ErrorAnswer(
        status=400,
        message=f"Unsupported content type: '{told}'. This API method only accepts "
        f"'application/json' requests, but you specified the header 'Content-Type: {told}'. "
        "Please try again with a supported content type.",
        code="unsupported_content_type",
    )


def unknown_url(method: str, path: str) -> ErrorAnswer:
    """Nothing is served at this address."""
    return ErrorAnswer(
        status=404,
        message=f"Invalid URL ({method} {one_line(path, limit=_SHOWN)})",
        code="unknown_url",
    )


def wrong_method(method: str, path: str) -> ErrorAnswer:
    """Something is served at this address, but not in this way."""
    return ErrorAnswer(
        status=405,
        message=f"Not allowed to {method} on {one_line(path, limit=_SHOWN)}. "
        "(HINT: Perhaps you meant to use a different HTTP method?)",
        code="method_not_supported",
    )


def too_many_streams(most: int) -> ErrorAnswer:
    """All streams that may be open at once are open; later there may be room."""
    return ErrorAnswer(
        status=429,
        message=f"Rate limit reached: at most {most} streams may be open at once.",
        type="requests",
        code="rate_limit_exceeded",
    )
