"""The least Starlette application: it answers each request with JSON of the size it is told.

`python -m benchmarks.bare_route FILE` serves the JSON of this file on a free port, which it prints.
The body of a request is parsed and the answer written anew each time, as any API has to.
"""

import json
import socket
import sys
from pathlib import Path

import uvicorn
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse
from starlette.routing import Route


def main(file: Path) -> None:
    """Serve until killed."""
    answer = json.loads(file.read_text("utf-8"))

    async def post(request: Request) -> JSONResponse:
        await request.json()
        return JSONResponse(answer)

    async def get(_: Request) -> JSONResponse:
        return JSONResponse(answer)

    routes = [Route("/{path:path}", post, methods=["POST"]), Route("/{path:path}", get)]
    # asyncio sends small pieces at once on sockets that say that they are TCP, and on no others.
    sock = socket.socket(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    sock.bind(("127.0.0.1", 0))
    sock.listen()
    print(sock.getsockname()[1], flush=True)
    config = uvicorn.Config(
        Starlette(routes=routes), http="h11", ws="none", lifespan="off", log_level="critical"
    )
    uvicorn.Server(config).run([sock])


if __name__ == "__main__":
    main(Path(sys.argv[1]))
