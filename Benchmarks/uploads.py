"""Files that a benchmark sends to a server: with a form in one stream, and piece by piece with a cut in the middle."""

import http.client
import json
import time

MEGABYTES = (1, 20, 100)
PIECE = 4 << 20
BLOCK = bytes(range(256)) * 256


def blocks(count):
    """So many bytes, a block at a time."""
    while count > 0:
        yield BLOCK[:min(count, len(BLOCK))]
        count -= len(BLOCK)


def ask(server, method, path, body=None, **headers):
    """Status and headers of one request."""
    connection = http.client.HTTPConnection("127.0.0.1", server.port, timeout=600)
    try:
        headers = {name.replace("_", "-"): str(value) for name, value in headers.items()}
        connection.request(method, path, body, {"Accept": "application/json", **headers})
        answer = connection.getresponse()
        answer.read()
        return answer.status, answer.headers
    finally:
        connection.close()


def whole(server, megabytes):
    """Seconds in which a report with such a file is filed, as a browser without script sends it."""
    head = (b'--XX\r\nContent-Disposition: form-data; name="what"\r\n\r\nSee the film.\r\n'
            b'--XX\r\nContent-Disposition: form-data; name="file"; filename="film.mp4"\r\n'
            b"Content-Type: video/mp4\r\n\r\n")
    tail, count = b"\r\n--XX--\r\n", megabytes << 20

    def body():
        yield head
        yield from blocks(count)
        yield tail

    begun = time.monotonic()
    status, _ = ask(server, "POST", "/report", body(), Content_Type="multipart/form-data; boundary=XX",
                    Content_Length=len(head) + count + len(tail))
    if status != 201:
        raise SystemExit(f"a file of {megabytes} MB was answered {status}")
    return time.monotonic() - begun


def resumed(server, megabytes):
    """Seconds in which a draft gets such a file piece by piece, after the connection was cut in the middle."""
    draft = json.loads(server.ask("POST", "/report/draft", {"what": "See the film."})[1])
    common = {"Authorization": f"Bearer {draft['token']}", "Tus_Resumable": "1.0.0"}
    count, begun = megabytes << 20, time.monotonic()
    place = ask(server, "POST", "/report/uploads", Upload_Length=count, **common)[1]["Location"]
    cut(server, place, common, count // 2, count)
    offset = None
    while offset != count:
        if offset is None:
            offset = int(ask(server, "HEAD", place, **common)[1]["Upload-Offset"])
        piece = min(PIECE, count - offset)
        status, headers = ask(server, "PATCH", place, blocks(piece), Content_Length=piece, Upload_Offset=offset,
                              Content_Type="application/offset+octet-stream", **common)
        if status not in (204, 409):
            raise SystemExit(f"a piece at {offset} was answered {status}")
        # What was cut may still have been on its way when the server was asked.
        offset = int(headers["Upload-Offset"]) if status == 204 else None
    return time.monotonic() - begun


def cut(server, place, common, count, said):
    """Sends `count` bytes of `said`, and hangs up."""
    connection = http.client.HTTPConnection("127.0.0.1", server.port, timeout=60)
    connection.putrequest("PATCH", place)
    headers = {**common, "Content_Length": said, "Upload_Offset": 0, "Content_Type": "application/offset+octet-stream"}
    for name, value in headers.items():
        connection.putheader(name.replace("_", "-"), str(value))
    connection.endheaders()
    for block in blocks(count):
        connection.send(block)
    connection.close()
