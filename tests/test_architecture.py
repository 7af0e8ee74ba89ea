"""The layers: who may import whom, and which libraries live where."""

import ast
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import pytest

PACKAGE: Final = Path(__file__).parents[1] / "tutor_tui"
_EVERYTHING: Final = frozenset({""})

MAY_IMPORT: Final = {
    "": set[str](),
    "domain": set[str](),
    "files": {"domain"},
    "paths": {"domain"},
    "settings": {
        *("domain", "paths", "files", "backends.port", "provider_settings", "backend_settings"),
        "setting_lines",
    },
    "setting_lines": set(),
    "provider_settings": {"domain"},
    "backend_settings": {"domain"},
    "saved_threads": {"domain", "files", "backends.port"},
    "log_file": {"domain"},
    "mathematics": {"domain"},
    "typeset": {"domain"},
    "practice": {"domain"},
    "engines": {"domain", "mathematics"},
    "tools": {"domain", "mathematics"},
    "assistants": {"domain", "files", "engines", "tools", "practice", "backends.port"},
    "backends.port": {"domain"},
    "backends": {
        *("domain", "files", "backends.port", "assistants", "engines.base", "engines.late_client"),
        "mathematics.practice.catalogue",
    },
    "server": {"domain", "backends.port", "backends.embedded", "assistants"},
    "transcript": {"domain", "saved_threads"},
    "ui": {"domain", "settings", "saved_threads", "backends.port", "typeset", "transcript"},
    "commands": {
        *("domain", "backends.port", "saved_threads", "transcript", "server.wire", "ui.titles"),
    },
    "batch": {"domain", "engines.base"},
    "wiring": set(_EVERYTHING),
    "line_printer": {"domain"},
    "doctor_command": {"domain", "settings", "engines", "backends.port", "ui.terminal.graphics"},
    "check_command": {"domain", "mathematics.client"},
    "practice_command": {"domain", "backends.port"},
    "serve_command": {"line_printer", "paths", "settings", "server.serve", "wiring"},
    "standard_streams": {"domain"},
    "arguments": {"check_command", "doctor_command", "practice_command", "serve_command"},
    "cli": set(_EVERYTHING),
    "__main__": {"cli"},
}
"""Part of the package → the parts that it may import besides itself; "" is all of them."""

LIBRARY_HOMES: Final = {
    "sympy": {"mathematics"},
    "mpmath": {"mathematics"},
    "openai": {"backends", "engines"},
    "keyring": {"engines"},
    "sqlite3": {"assistants"},
    "fsrs": {"practice"},
    "starlette": {"server"},
    "uvicorn": {"server"},
    "textual": {"ui"},
    "rich": {"ui"},
    "markdown_it": {"ui"},
    "pygments": {"ui"},
    "platformdirs": {"paths"},
    "tomllib": {"settings", "setting_lines", "saved_threads"},
    "filelock": {"files", "assistants"},
    "argparse": {
        "cli",
        "arguments",
        "serve_command",
        "check_command",
        "doctor_command",
        "practice_command",
    },
}
"""A library → the only parts that may import it."""

LATE: Final = (
    "sympy",
    "mpmath",
    "openai",
    "keyring",
    "fsrs",
    "starlette",
    "uvicorn",
    "tutor_tui.server.serve",
)
"""What costs so much that a function imports it when it needs it."""

_FOR_SERVING: Final = ("starlette", "uvicorn", "tutor_tui.server")
"""What the server's own modules may import at their top: they are imported late as a whole."""

_BUILT_ON_SYMPY: Final = "mathematics"
"""Its modules that are built on SymPy are imported late as a whole instead."""

_STDLIB_ONLY: Final = ("domain", "backends.port", "engines.base")
_FORBIDDEN_CALLS: Final = {"eval", "exec", "compile", "__import__"}


def _modules() -> list[str]:
    files = (path.relative_to(PACKAGE).with_suffix("") for path in PACKAGE.rglob("*.py"))
    return sorted(".".join(file.parts).removesuffix("__init__").rstrip(".") for file in files)


def _tree(module: str) -> ast.Module:
    path = PACKAGE.joinpath(*module.split(".")) if module else PACKAGE
    source = path / "__init__.py" if path.is_dir() else path.with_suffix(".py")
    return ast.parse(source.read_text(encoding="utf-8"))


def _imports(tree: ast.AST) -> Iterator[tuple[str, ast.stmt]]:
    """Every imported name in full, wherever it is imported: `a.b.c` for `from a.b import c`."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            for alias in node.names:
                yield alias.name, node
        elif isinstance(node, ast.ImportFrom):
            for alias in node.names:
                yield f"{node.module}.{alias.name}", node


def _is_within(name: str, part: str) -> bool:
    return part == "" or name == part or name.startswith(f"{part}.")


def _part(module: str) -> str:
    """The longest part that the module belongs to."""
    return max((part for part in MAY_IMPORT if _is_within(module, part)), key=len)


@pytest.mark.parametrize("module", _modules())
def test_a_module_imports_only_what_its_layer_may(module: str) -> None:
    part = _part(module)
    allowed = {part} - {""} | MAY_IMPORT[part]
    inside = (
        name.removeprefix("tutor_tui.")
        for name, _ in _imports(_tree(module))
        if name.startswith("tutor_tui.") and name != "tutor_tui.__version__"
    )
    trespasses = {name for name in inside if not any(_is_within(name, to) for to in allowed)}

    assert trespasses == set()


@pytest.mark.parametrize("module", _modules())
def test_a_library_stays_in_its_home(module: str) -> None:
    strays = {
        name
        for name, _ in _imports(_tree(module))
        for library, homes in LIBRARY_HOMES.items()
        if _is_within(name, library) and not any(_is_within(module, home) for home in homes)
    }

    assert strays == set()


@pytest.mark.parametrize("module", [m for m in _modules() if not _is_within(m, _BUILT_ON_SYMPY)])
def test_a_heavy_library_is_imported_late(module: str) -> None:
    tree = _tree(module)
    early = {
        name
        for name, node in _imports(tree)
        if node in tree.body and any(_is_within(name, library) for library in LATE)
        if not (_is_within(module, "server") and name.startswith(_FOR_SERVING))
    }

    assert early == set()


@pytest.mark.parametrize("module", [m for m in _modules() if _part(m) in _STDLIB_ONLY])
def test_the_innermost_layers_need_nothing_but_python(module: str) -> None:
    roots = {name.split(".")[0] for name, _ in _imports(_tree(module))}

    assert roots <= {*sys.stdlib_module_names, "tutor_tui"}


@pytest.mark.parametrize("module", _modules())
def test_no_text_is_ever_run_as_code(module: str) -> None:
    calls = {
        node.func.id
        for node in ast.walk(_tree(module))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)
    }

    assert calls & _FORBIDDEN_CALLS == set()


def test_every_part_is_named_here() -> None:
    unnamed = {module for module in _modules() if module and _part(module) == ""}

    assert unnamed == set()
