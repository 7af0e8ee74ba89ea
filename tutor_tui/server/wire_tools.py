"""Tools as JSON: which an assistant has, which must be called, which were called."""

import json
from typing import assert_never

from tutor_tui.domain.tools import (
    CodeImage,
    CodeInterpreterCall,
    CodeInterpreterTool,
    CodeLogs,
    FileSearchCall,
    FileSearchResult,
    FileSearchTool,
    FunctionCall,
    FunctionTool,
    NamedToolChoice,
    RankingOptions,
    RequiredAction,
    Tool,
    ToolCall,
    ToolChoice,
    ToolResources,
    WebSearchCall,
)
from tutor_tui.server.wire_types import Json


def tool_json(tool: Tool) -> Json:
    """A tool with what the hosted service filled in: ranking options, `strict`."""
    match tool:
        case CodeInterpreterTool():
            return {"type": "code_interpreter"}
        case FileSearchTool():
            return {"type": "file_search", "file_search": _file_search_json(tool)}
        case FunctionTool():
            return {"type": "function", "function": _function_json(tool)}
        case _:
            assert_never(tool)


def tool_choice_json(choice: ToolChoice) -> str | Json:
    """A word, or the tool that must be called."""
    if not isinstance(choice, NamedToolChoice):
        return choice
    if choice.function_name is None:
        return {"type": choice.type}
    return {"type": choice.type, "function": {"name": choice.function_name}}


def tool_resources_json(resources: ToolResources) -> Json:
    """Files and stores; a part that was never given is left out."""
    parts: Json = {}
    if resources.code_file_ids is not None:
        parts["code_interpreter"] = {"file_ids": list(resources.code_file_ids)}
    if resources.vector_store_ids is not None:
        parts["file_search"] = {"vector_store_ids": list(resources.vector_store_ids)}
    return parts


def required_action_json(action: RequiredAction) -> Json:
    """The calls whose outputs a run waits for; here without outputs."""
    return {
        "type": "submit_tool_outputs",
        "submit_tool_outputs": {
            "tool_calls": [
                {
                    "id": call.id,
                    "type": "function",
                    "function": {"name": call.name, "arguments": call.arguments},
                }
                for call in action.tool_calls
            ]
        },
    }


def tool_call_json(call: ToolCall) -> Json:
    """A call as a run step tells it."""
    match call:
        case FunctionCall():
            function = {"name": call.name, "arguments": call.arguments, "output": call.output}
            return {"id": call.id, "type": "function", "function": function}
        case CodeInterpreterCall():
            outputs = [code_output_json(output) for output in call.outputs]
            code: Json = {"input": call.input, "outputs": outputs}
            return {"id": call.id, "type": "code_interpreter", "code_interpreter": code}
        case FileSearchCall():
            search: Json = {
                "ranking_options": _ranking_json(call.ranking_options),
                "results": [_result_json(result) for result in call.results],
            }
            return {"id": call.id, "type": "file_search", "file_search": search}
        case WebSearchCall():
            return {"id": call.id, "type": "function", "function": web_search_json(call)}
        case _:
            assert_never(call)


def web_search_json(call: WebSearchCall) -> Json:
    """A search in the web as a function's call: the API has no other word for it."""
    arguments = json.dumps({"query": call.query}, ensure_ascii=False)
    return {"name": "web_search", "arguments": arguments, "output": "\n".join(call.pages)}


def code_output_json(output: CodeLogs | CodeImage) -> Json:
    """What a program wrote or drew."""
    if isinstance(output, CodeLogs):
        return {"type": "logs", "logs": output.logs}
    return {"type": "image", "image": {"file_id": output.file_id}}


def _function_json(tool: FunctionTool) -> Json:
    function: Json = {"name": tool.name}
    if tool.description is not None:
        function["description"] = tool.description
    if tool.parameters is not None:
        function["parameters"] = tool.parameters
    return {**function, "strict": tool.strict}


def _file_search_json(tool: FileSearchTool) -> Json:
    ranking: Json = {"ranking_options": _ranking_json(tool.ranking_options)}
    if tool.max_num_results is None:
        return ranking
    return {"max_num_results": tool.max_num_results, **ranking}


def _ranking_json(options: RankingOptions) -> Json:
    return {"ranker": options.ranker, "score_threshold": options.score_threshold}


def _result_json(result: FileSearchResult) -> Json:
    found: Json = {"file_id": result.file_id, "file_name": result.file_name, "score": result.score}
    if result.texts:
        found["content"] = [{"type": "text", "text": text} for text in result.texts]
    return found
