"""A real server as a provider: what it lists, what it refuses, and what is said then."""

import io

import pytest

from tests.real_model.conftest import Opening
from tests.real_model.model_server import TOKENS_IN_CONTEXT
from tests.real_model.turns import begun, ended
from tutor_tui.backends.embedded import EmbeddedBackend
from tutor_tui.doctor_command import run_doctor
from tutor_tui.domain.objects import RunStatus
from tutor_tui.domain.provider import Provider
from tutor_tui.domain.tools import FunctionTool
from tutor_tui.settings import LoadedSettings, Settings

pytestmark = pytest.mark.model

_SOLVE = FunctionTool(name="solve", parameters={"type": "object", "properties": {}})


async def test_doctor_finds_every_step_well(base_url: str) -> None:
    provider = Provider(base_url, name="smol", key_variable=None, is_configured=True)
    loaded, out = LoadedSettings(Settings(providers={"smol": provider})), io.StringIO()
    code = await run_doctor(loaded, "smol", out, local=())

    assert code == 0
    assert "✗" not in out.getvalue()
    assert "smol/small answers." in out.getvalue()


async def test_the_model_is_listed_live(backend: EmbeddedBackend) -> None:
    listed = {group.provider: group for group in await backend.staff.list_models()}

    assert listed["smol"].models == ("smol/small",)
    assert listed["smol"].trouble is None


async def test_a_thread_beyond_the_context_is_told_in_one_plain_sentence(
    backend: EmbeddedBackend,
) -> None:
    run, message = await ended(backend, await begun(backend, "seven " * 2 * TOKENS_IN_CONTEXT))
    after, _ = await ended(backend, await begun(backend, "Hello!"))

    assert run.status is RunStatus.FAILED
    assert run.last_error is not None
    assert run.last_error.code == "invalid_prompt"
    assert run.last_error.message.startswith("This thread is too long for small at 127.0.0.1")
    assert message.text.startswith("seven")
    assert after.status is RunStatus.COMPLETED


async def test_a_model_that_ignores_its_tools_ends_with_its_answer(
    backend: EmbeddedBackend,
) -> None:
    started = await begun(backend, "Hello!", tools=(_SOLVE,), tool_choice="required")
    run, message = await ended(backend, started)

    assert run.status is RunStatus.COMPLETED
    assert message.text


async def test_a_server_that_takes_no_tools_answers_the_tutor_without_them(
    opened: Opening, plain_url: str
) -> None:
    async with opened(plain_url) as backend:
        run, message = await ended(backend, await begun(backend, "Hello!"))

    assert run.status is RunStatus.COMPLETED
    assert message.text


async def test_a_client_whose_tools_are_refused_is_told_why(
    opened: Opening, plain_url: str
) -> None:
    async with opened(plain_url) as backend:
        run, _ = await ended(backend, await begun(backend, "Hello!", tools=(_SOLVE,)))

    assert run.status is RunStatus.FAILED
    assert run.last_error is not None
    assert "refused the request: tools" in run.last_error.message
