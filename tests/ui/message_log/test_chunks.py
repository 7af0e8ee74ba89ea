"""Where Markdown is cut, and that long tails stay short."""

from tutor_tui.ui.widgets.message_log.chunks import Chunk, Chunker, ChunkKind


def _chunks(source: str) -> list[Chunk]:
    chunker = Chunker()
    chunker.feed(source)
    return [*chunker.finished, *chunker.tail()]


def _sources(source: str) -> list[str]:
    return [chunk.source for chunk in _chunks(source)]


def test_paragraphs_are_chunks() -> None:
    assert _sources("one\nstill one\n\ntwo") == ["one\nstill one", "two"]


def test_headings_lists_quotes_and_fences_end_a_paragraph() -> None:
    source = "text\n# head\ntext\n- item\n\n> quote\nlazy\n```py\ncode\n```\nend"

    assert _sources(source) == ["text", "# head", "text", "- item", "> quote\nlazy", "code", "end"]


def test_underlined_heading_stays_with_its_line() -> None:
    assert _sources("Head\n---\ntext") == ["Head\n---\ntext"]


def test_item_keeps_what_is_indented_under_it() -> None:
    source = "1. a\n\n   more\n   - in\n\n2. b\nlazy\n\nout"

    assert _sources(source) == ["1. a\n\n   more\n   - in", "2. b\nlazy", "out"]


def test_items_are_counted_within_their_list() -> None:
    assert [chunk.number for chunk in _chunks("1. a\n1. b\n\ntext\n\n5. c")] == [1, 2, None, 5]


def test_indented_code_goes_on_after_a_blank_line() -> None:
    assert _sources("    a\n\n    b\n\nc") == ["    a\n\n    b", "c"]


def test_code_loses_the_indentation_of_its_fence() -> None:
    assert _sources("  ```\n  a\n    b\n  ```") == ["a\n  b"]


def test_longer_fence_is_not_closed_by_a_shorter_one() -> None:
    assert _sources("````\n```\n````\nend") == ["```", "end"]


def test_long_code_is_cut_into_stretches_of_one_block() -> None:
    source = "```py\n" + "\n".join(f"x = {n}" for n in range(200)) + "\n```\nend"
    chunks = _chunks(source)
    code = [chunk for chunk in chunks if chunk.kind is ChunkKind.CODE]

    assert len(code) > 2
    assert len({chunk.block for chunk in code}) == 1
    assert [chunk.is_headed for chunk in code] == [True] + [False] * (len(code) - 1)
    assert "\n".join(chunk.source for chunk in code).count("\n") == 199


def test_tail_of_a_long_list_or_code_block_stays_short() -> None:
    for line in ("- item\n", "1. item\n", "code\n"):
        chunker = Chunker()
        chunker.feed("```\n" if line == "code\n" else "")
        for _ in range(1000):
            chunker.feed(line)
        assert sum(chunk.source.count("\n") for chunk in chunker.tail()) < 100
