"""What a running program has used: processor time and memory, alone and with its children."""

from dataclasses import dataclass

import psutil

_MIB = 1 << 20


@dataclass(frozen=True, slots=True)
class Usage:
    """What was used until a moment: seconds of processor time, MiB of resident memory.

    The `tree` figures count the program and all its living descendants.
    """

    cpu: float
    rss: float
    tree_cpu: float
    tree_rss: float


def usage_of(pid: int) -> Usage:
    """The usage of this process as it is now."""
    program = psutil.Process(pid)
    cpu, rss = _used(program)
    children = [_used(child) for child in program.children(recursive=True)]
    return Usage(
        cpu, rss, cpu + sum(used[0] for used in children), rss + sum(used[1] for used in children)
    )


def descendants(pid: int) -> tuple[int, ...]:
    """The process IDs of all living descendants."""
    return tuple(child.pid for child in psutil.Process(pid).children(recursive=True))


def is_alive(pid: int) -> bool:
    """Whether this process runs; one that only waits to be reaped does not."""
    try:
        return bool(psutil.Process(pid).status() != psutil.STATUS_ZOMBIE)
    except psutil.NoSuchProcess:
        return False


def _used(process: psutil.Process) -> tuple[float, float]:
    try:
        times = process.cpu_times()
        return times.user + times.system, process.memory_info().rss / _MIB
    except psutil.NoSuchProcess:
        return 0.0, 0.0
