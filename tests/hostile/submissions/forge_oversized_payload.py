# hostile: forge-oversized-payload | a frame whose payload claims an exabyte | due: crashed | exercise: conv-output-size
import os
import select
import stat
import struct
import sys

import msgpack


def channels():
    """Descriptors that lead to the grader."""
    found = []
    for descriptor in range(3, 64):
        try:
            if stat.S_ISSOCK(os.fstat(descriptor).st_mode):
                found.append(descriptor)
        except OSError:
            pass
    return found


def nonces():
    """Of the open call, read off the worker's own frames, and of those that wait in the channel."""
    frame = sys._getframe()
    while frame is not None and "request" not in frame.f_locals:
        frame = frame.f_back
    request = frame.f_locals["request"]
    return [request[0] if type(request) is list else request["nonce"]]


def waiting():
    """The nonces of calls that the grader has sent ahead, taken out of the channel."""
    (channel,) = channels()
    raw, found = b"", []
    while select.select([channel], [], [], 0.02)[0]:
        raw += os.read(channel, 1 << 20)
    while len(raw) >= 12:
        header, payload = struct.unpack_from("<IQ", raw)
        found.append(msgpack.unpackb(raw[12 : 12 + header], strict_map_key=False)[0])
        raw = raw[12 + header + payload :]
    return found


def frame(header, payload=b""):
    return struct.pack("<IQ", len(header), len(payload)) + header + payload


def mapped(**entries):
    return {"\x00": "dict", "v": [[key, value] for key, value in entries.items()]}


def send(raw):
    for descriptor in channels():
        left = memoryview(raw)
        while left:
            left = left[os.write(descriptor, left):]


def forge(payload=b"", **entries):
    """A reply of our own; or another message, if it has no kind."""
    plain = mapped(**entries)
    if "kind" in entries:
        given = {"raised": None, "picked": True, "mutated": [], **entries}
        plain = [given[name] for name in ("nonce", "kind", "value", "raised", "picked", "mutated")]
    send(frame(msgpack.packb(plain), payload))

def attack():
    send(struct.pack("<IQ", 10, 1 << 60))


def conv_output_size(n, f, p=0, s=1):
    attack()
    return -7
