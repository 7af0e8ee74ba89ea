"""The layers: who may import whom, and which libraries live where."""

import ast
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
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


@dataclass(frozen=True)
class Written:
    """What the rules ask of a module."""

    imports: frozenset[str]
    """Every imported name in full, wherever it is imported: `a.b.c` for `from a.b import c`."""
    early: frozenset[str]
    """Those that are imported when the module is."""
    calls: frozenset[str]


def _imported(node: ast.AST) -> frozenset[str]:
    match node:
        case ast.Import(names=names):
            return frozenset(alias.name for alias in names)
        case ast.ImportFrom(module=source, names=names):
            return frozenset(f"{source}.{alias.name}" for alias in names)
        case _:
            return frozenset()


def _written(tree: ast.Module) -> Written:
    imports, calls = set[str](), set[str]()
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            if isinstance(node.func, ast.Name):
                calls.add(node.func.id)
        elif isinstance(node, ast.Import | ast.ImportFrom):
            imports |= _imported(node)
    early = frozenset[str]().union(*map(_imported, tree.body))
    return Written(frozenset(imports), early, frozenset(calls))


def _name(file: Path) -> str:
    parts = file.relative_to(PACKAGE).with_suffix("").parts
    return ".".join(parts).removesuffix("__init__").rstrip(".")


@pytest.fixture(scope="module")
def package() -> Mapping[str, Written]:
    """The package's modules, each read once for all rules."""
    return {
        _name(file): _written(ast.parse(file.read_text(encoding="utf-8")))
        for file in PACKAGE.rglob("*.py")
    }


def _is_within(name: str, part: str) -> bool:
    return part == "" or name == part or name.startswith(f"{part}.")


@cache
def _part(module: str) -> str:
    """The longest part that the module belongs to."""
    return max((part for part in MAY_IMPORT if _is_within(module, part)), key=len)


def _trespasses(module: str, written: Written) -> set[str]:
    """What the module imports from parts of the package that are not above its own."""
    part = _part(module)
    allowed = {part} - {""} | MAY_IMPORT[part]
    inside = (
        name.removeprefix("tutor_tui.")
        for name in written.imports
        if name.startswith("tutor_tui.") and name != "tutor_tui.__version__"
    )
    return {name for name in inside if not any(_is_within(name, to) for to in allowed)}


def _strays(module: str, written: Written) -> set[str]:
    """The imported libraries that belong elsewhere."""
    return {
        name
        for name in written.imports
        for library, homes in LIBRARY_HOMES.items()
        if _is_within(name, library) and not any(_is_within(module, home) for home in homes)
    }


def _heavy(module: str, written: Written) -> set[str]:
    """The heavy libraries that come along with the module."""
    return {
        name
        for name in written.early
        if any(_is_within(name, library) for library in LATE)
        if not (_is_within(module, "server") and name.startswith(_FOR_SERVING))
    }


def _foreign(_: str, written: Written) -> set[str]:
    """What the module imports besides Python's own and the package."""
    roots = {name.split(".")[0] for name in written.imports}
    return roots - {*sys.stdlib_module_names, "tutor_tui"}


def _forbidden(_: str, written: Written) -> set[str]:
    return {*written.calls} & _FORBIDDEN_CALLS


Rule = Callable[[str, Written], set[str]]


def _faults(rule: Rule, package: Mapping[str, Written]) -> dict[str, set[str]]:
    """The modules in which a rule finds something, and what."""
    found = {module: rule(module, written) for module, written in package.items()}
    return {module: faults for module, faults in found.items() if faults}


def test_a_module_imports_only_what_its_layer_may(package: Mapping[str, Written]) -> None:
    assert _faults(_trespasses, package) == {}


def test_a_library_stays_in_its_home(package: Mapping[str, Written]) -> None:
    assert _faults(_strays, package) == {}


def test_a_heavy_library_is_imported_late(package: Mapping[str, Written]) -> None:
    late = {name: one for name, one in package.items() if not _is_within(name, _BUILT_ON_SYMPY)}

    assert _faults(_heavy, late) == {}


def test_the_innermost_layers_need_nothing_but_python(package: Mapping[str, Written]) -> None:
    innermost = {name: one for name, one in package.items() if _part(name) in _STDLIB_ONLY}

    assert _faults(_foreign, innermost) == {}


def test_no_text_is_ever_run_as_code(package: Mapping[str, Written]) -> None:
    assert _faults(_forbidden, package) == {}


def test_every_part_is_named_here(package: Mapping[str, Written]) -> None:
    unnamed = {module for module in package if module and _part(module) == ""}

    assert unnamed == set()


def test_every_family_of_problems_is_on_the_map() -> None:
    kinds = PACKAGE / "mathematics" / "kinds"
    told = ast.get_docstring(ast.parse((kinds / "__init__.py").read_text(encoding="utf-8"))) or ""
    modules = {each.stem for each in kinds.iterdir() if not each.stem.startswith("__")}

    assert {name for name in modules if f"`{name}" not in told} == set()
