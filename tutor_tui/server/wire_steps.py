"""Run steps and usage as JSON."""

from tutor_tui.domain.objects import LastError, Usage
from tutor_tui.domain.steps import MessageCreation, RunStep, StepDetails
from tutor_tui.server.wire_tools import tool_call_json
from tutor_tui.server.wire_types import Json


def step_json(step: RunStep) -> Json:
    """A `thread.run.step`."""
    return {
        "id": step.id,
        "object": "thread.run.step",
        "created_at": step.created_at,
        "assistant_id": step.assistant_id,
        "thread_id": step.thread_id,
        "run_id": step.run_id,
        "type": step.type,
        "status": step.status.value,
        "step_details": _details_json(step.details),
        "last_error": None if step.last_error is None else _error_json(step.last_error),
        "expired_at": step.expired_at,
        "cancelled_at": step.cancelled_at,
        "failed_at": step.failed_at,
        "completed_at": step.completed_at,
        "metadata": dict(step.metadata),
        "usage": usage_json(step.usage),
    }


def usage_json(usage: Usage | None) -> Json | None:
    """Tokens read and written; null while a run or step goes on."""
    if usage is None:
        return None
    return {
        "prompt_tokens": usage.prompt_tokens,
        "completion_tokens": usage.completion_tokens,
        "total_tokens": usage.total_tokens,
    }


def _details_json(details: StepDetails) -> Json:
    if isinstance(details, MessageCreation):
        return {"type": "message_creation", "message_creation": {"message_id": details.message_id}}
    calls = [tool_call_json(call) for call in details.tool_calls]
    return {"type": "tool_calls", "tool_calls": calls}


def _error_json(error: LastError) -> Json:
    # A step knows one code fewer than a run.
    code = "server_error" if error.code == "invalid_prompt" else error.code
    return {"code": code, "message": error.message}
