"""Tools of assistants and runs: what may be called, with which files, and what was called."""

from dataclasses import dataclass
from typing import Final, Literal, TypeAlias

from tutor_tui.domain.values import JsonObject


@dataclass(frozen=True, slots=True)
class CodeInterpreterTool:
    """Running Python."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RankingOptions:
    """How found passages are ordered, and below which score they are left out."""

    ranker: Literal["auto", "default_2024_08_21"] = "default_2024_08_21"
    score_threshold: float = 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class FileSearchTool:
    """Searching in vector stores."""

    max_num_results: int | None = None
    ranking_options: RankingOptions = RankingOptions()


@dataclass(frozen=True, slots=True, kw_only=True)
class FunctionTool:
    """A function of the client's. `parameters` is its JSON Schema, word for word."""

    name: str
    description: str | None = None
    parameters: JsonObject | None = None
    strict: bool = False


Tool: TypeAlias = CodeInterpreterTool | FileSearchTool | FunctionTool


@dataclass(frozen=True, slots=True, kw_only=True)
class NamedToolChoice:
    """One tool that a run must call; `function_name` where it is a function."""

    type: Literal["function", "code_interpreter", "file_search"]
    function_name: str | None = None


ToolChoice: TypeAlias = Literal["none", "auto", "required"] | NamedToolChoice


@dataclass(frozen=True, slots=True, kw_only=True)
class ToolResources:
    """Files of the code interpreter and stores of the search; None leaves the part out."""

    code_file_ids: tuple[str, ...] | None = None
    vector_store_ids: tuple[str, ...] | None = None


NO_RESOURCES: Final = ToolResources()
"""Neither files nor stores."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FunctionCall:
    """A call of a client's function. `arguments` is JSON text; `output` waits for the client."""

    id: str
    name: str
    arguments: str
    output: str | None = None


@dataclass(frozen=True, slots=True)
class CodeLogs:
    """What a program wrote."""

    logs: str


@dataclass(frozen=True, slots=True)
class CodeImage:
    """A picture that a program made."""

    file_id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CodeInterpreterCall:
    """A program that was run."""

    id: str
    input: str
    outputs: tuple[CodeLogs | CodeImage, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class FileSearchResult:
    """A passage that was found; `texts` only where the client asked to include them."""

    file_id: str
    file_name: str
    score: float
    texts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class FileSearchCall:
    """A search that was made."""

    id: str
    ranking_options: RankingOptions = RankingOptions()
    results: tuple[FileSearchResult, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class WebSearchCall:
    """What a provider looked for, or looked at, in the web; `pages` are the addresses it read."""

    id: str
    query: str
    pages: tuple[str, ...] = ()


ToolCall: TypeAlias = FunctionCall | CodeInterpreterCall | FileSearchCall | WebSearchCall


@dataclass(frozen=True, slots=True)
class RequiredAction:
    """The calls whose outputs a run waits for."""

    tool_calls: tuple[FunctionCall, ...]
