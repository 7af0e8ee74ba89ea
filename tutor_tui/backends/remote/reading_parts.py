"""What messages consist of and which tools there are, out of JSON."""

from collections.abc import Iterable, Iterator
from typing import Final, Literal, TypeAlias, cast, get_args

from tutor_tui.backends.remote.fields import Fields
from tutor_tui.domain.content import (
    Annotation,
    Attachment,
    AttachmentTool,
    FileCitation,
    FilePath,
    ImageDetail,
    ImageFileContent,
    ImageUrlContent,
    MessageContent,
    RefusalContent,
    TextContent,
)
from tutor_tui.domain.tools import (
    NO_RESOURCES,
    CodeInterpreterTool,
    FileSearchTool,
    FunctionCall,
    FunctionTool,
    NamedToolChoice,
    RankingOptions,
    RequiredAction,
    Tool,
    ToolChoice,
    ToolResources,
)

_DETAILS: Final = frozenset({"auto", "low", "high"})
_RANKING: Final = "ranking_options"
Ranker: TypeAlias = Literal["auto", "default_2024_08_21"]
_HOSTED: Final = frozenset({"code_interpreter", "file_search"})


def contents_of(parts: Iterable[Fields]) -> tuple[MessageContent, ...]:
    """The parts of a message."""
    return tuple(content for part in parts if (content := _content_of(part)) is not None)


def _content_of(part: Fields) -> MessageContent | None:
    match part.text("type"):
        case "text":
            text = part.part("text")
            annotations = tuple(_annotations(text.parts("annotations")))
            return TextContent(value=text.text("value"), annotations=annotations)
        case "image_file":
            picture = part.part("image_file")
            return ImageFileContent(file_id=picture.text("file_id"), detail=_detail(picture))
        case "image_url":
            picture = part.part("image_url")
            return ImageUrlContent(url=picture.text("url"), detail=_detail(picture))
        case "refusal":
            return RefusalContent(refusal=part.text("refusal"))
        case _:
            return None


def _detail(picture: Fields) -> ImageDetail:
    detail = picture.text_or("detail", "auto")
    return cast(ImageDetail, detail if detail in _DETAILS else "auto")


def _annotations(parts: Iterable[Fields]) -> Iterator[Annotation]:
    kinds: dict[str, type[FileCitation | FilePath]] = {
        "file_citation": FileCitation,
        "file_path": FilePath,
    }
    for part in parts:
        name = part.text("type")
        if name in kinds:
            yield kinds[name](
                text=part.text("text"),
                file_id=part.part(name).text("file_id"),
                start_index=part.whole("start_index"),
                end_index=part.whole("end_index"),
            )


def attachment_of(part: Fields) -> Attachment:
    """A file that came with a message."""
    kinds = (tool.text("type") for tool in part.parts("tools"))
    tools = tuple(cast(AttachmentTool, kind) for kind in kinds if kind in _HOSTED)
    return Attachment(file_id=part.optional_text("file_id"), tools=tools)


def tools_of(parts: Iterable[Fields]) -> tuple[Tool, ...]:
    """What may be called."""
    return tuple(tool for part in parts if (tool := _tool_of(part)) is not None)


def _tool_of(part: Fields) -> Tool | None:
    match part.text("type"):
        case "code_interpreter":
            return CodeInterpreterTool()
        case "file_search":
            return _search_of(part.optional_part("file_search"))
        case "function":
            function = part.part("function")
            parameters = function.anything("parameters")
            return FunctionTool(
                name=function.text("name"),
                description=function.optional_text("description"),
                parameters=parameters if isinstance(parameters, dict) else None,
                strict=function.truth_or("strict", default=False),
            )
        case _:
            return None


def _search_of(options: Fields | None) -> FileSearchTool:
    if options is None:
        return FileSearchTool()
    most, ranking = options.optional_whole("max_num_results"), options.optional_part(_RANKING)
    if ranking is None:
        return FileSearchTool(max_num_results=most)
    ranker = ranking.text_or("ranker", "auto")
    return FileSearchTool(
        max_num_results=most,
        ranking_options=RankingOptions(
            ranker=cast(Ranker, ranker if ranker in get_args(Ranker) else "auto"),
            score_threshold=ranking.number_or("score_threshold", 0.0),
        ),
    )


def tool_resources_of(fields: Fields | None) -> ToolResources:
    """Files and stores that tools may use."""
    if fields is None:
        return NO_RESOURCES
    code, search = fields.optional_part("code_interpreter"), fields.optional_part("file_search")
    return ToolResources(
        code_file_ids=None if code is None else code.texts("file_ids"),
        vector_store_ids=None if search is None else search.texts("vector_store_ids"),
    )


def tool_choice_of(value: object) -> ToolChoice:
    """A word, or the tool that must be called."""
    if value in {"none", "auto", "required"} if isinstance(value, str) else value is None:
        return cast(Literal["none", "auto", "required"], value or "auto")
    fields = Fields(value)
    kind = fields.text("type")
    if kind != "function" and kind not in _HOSTED:
        return "auto"
    function = fields.optional_part("function")
    return NamedToolChoice(
        type=cast(Literal["function", "code_interpreter", "file_search"], kind),
        function_name=None if function is None else function.text("name"),
    )


def required_action_of(fields: Fields | None) -> RequiredAction | None:
    """The calls whose outputs a run waits for."""
    if fields is None:
        return None
    calls = fields.part("submit_tool_outputs").parts("tool_calls")
    return RequiredAction(tuple(_function_call(call) for call in calls))


def _function_call(call: Fields) -> FunctionCall:
    function = call.part("function")
    return FunctionCall(
        id=call.text("id"), name=function.text("name"), arguments=function.text("arguments")
    )
