"""Who is at the other end of a Unix socket, as the system says."""

import os
import socket
import struct
import sys
from typing import Final

_ASKED: Final = {
    "linux": (socket.SOL_SOCKET, getattr(socket, "SO_PEERCRED", 17), 12),
    "darwin": (0, 1, 76),
}
"""Level, option (`SO_PEERCRED`, `LOCAL_PEERCRED`) and bytes of the answer (`ucred`, `xucred`)."""

_USER_PLACE: Final = 4
"""In both, the user's number stands behind one other number."""


def is_stranger(connection: socket.socket) -> bool:
    """Whether another person's program has connected.

    The socket's file keeps others out; this holds even where its folder or its mode were changed.
    Where the system does not say who it is, the file alone decides.
    """
    if connection.family != getattr(socket, "AF_UNIX", None):
        return False
    user = _user_at(connection)
    return user is not None and user != os.getuid()


def _user_at(connection: socket.socket) -> int | None:
    if sys.platform not in _ASKED:
        return None
    level, option, size = _ASKED[sys.platform]
    try:
        told = connection.getsockopt(level, option, size)
    except OSError:
        return None
    (user,) = struct.unpack_from("I", told, _USER_PLACE)
    return int(user)
