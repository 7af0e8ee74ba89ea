"""The SDK's client, made when it is wanted."""

import gc
from collections.abc import Iterator

import pytest

from tutor_tui.domain.provider import Provider
from tutor_tui.engines.late_client import LateClient

NOBODY = Provider(name="nobody", base_url="http://127.0.0.1:9/v1")


@pytest.fixture
def _thawed() -> Iterator[None]:
    gc.unfreeze()
    yield
    gc.enable()
    gc.unfreeze()


@pytest.mark.usefixtures("_thawed")
async def test_the_garbage_collector_leaves_the_loaded_sdk_alone() -> None:
    client = LateClient(NOBODY)
    await client.get()
    await client.close()

    assert gc.get_freeze_count() > 10_000
    assert gc.isenabled()


@pytest.mark.usefixtures("_thawed")
async def test_loading_the_sdk_leaves_a_collector_off_that_was_off() -> None:
    gc.disable()
    client = LateClient(NOBODY)
    await client.get()
    await client.close()

    assert not gc.isenabled()
