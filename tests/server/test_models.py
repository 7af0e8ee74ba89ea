"""`GET /v1/models`, as the official client asks for it."""

from pathlib import Path

from openai import AsyncOpenAI

from tests.assistants.scripted import ScriptedEngine, make_backend
from tests.contract.remote import offered
from tests.engines.misbehaving import misbehaving, models, refusal
from tutor_tui.domain.provider import Provider
from tutor_tui.engines.routing import ModelRouter


async def test_the_tutor_and_all_that_can_be_asked_now_are_listed(tmp_path: Path) -> None:
    async with misbehaving() as good, misbehaving() as bad:
        good.script(*models("small", "org/large"))
        bad.script(*refusal("401 Unauthorized"))
        providers = [Provider(good.base_url, name="a"), Provider(bad.base_url, name="b")]
        router = ModelRouter(ScriptedEngine(), providers, local=())
        async with offered(make_backend(tmp_path, router)) as server:
            client = AsyncOpenAI(base_url=server.base_url, api_key=server.key, max_retries=0)
            async with client:
                listed = [model async for model in client.models.list()]

    assert [(model.id, model.owned_by) for model in listed] == [
        ("symbolic", "symbolic"),
        ("a/small", "a"),
        ("a/org/large", "a"),
    ]
