"""Chromium, really: a page loaded at a width, in light or dark, and asked questions over its debugging pipe."""

from __future__ import annotations

import base64
import json
import os
import shutil
import subprocess
from pathlib import Path

NAMES = ("chromium", "chromium-browser", "google-chrome")
FLAGS = ("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run",
         "--disable-background-networking", "--hide-scrollbars", "--force-color-profile=srgb", "--remote-debugging-pipe")  # fmt: skip


def installed():
    return next((path for name in NAMES if (path := shutil.which(name))), None)


class Browser:
    """One running browser; `open` loads a page into its one tab."""

    def __init__(self, profile):
        told, answered = os.pipe(), os.pipe()
        command = [installed(), *FLAGS, f"--user-data-dir={profile}", "about:blank"]
        # The browser reads commands from descriptor 3 and answers on 4.
        shell = f'exec "$@" 3<&{told[0]} 4>&{answered[1]}'
        self._process = subprocess.Popen(["bash", "-c", shell, "browser", *command], pass_fds=(told[0], answered[1]),
                                         stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)  # fmt: skip
        os.close(told[0])
        os.close(answered[1])
        self._write, self._read = told[1], answered[0]
        self._number, self._rest, self._session = 0, b"", None
        tab = next(t for t in self._ask("Target.getTargets")["targetInfos"] if t["type"] == "page")
        self._session = self._ask("Target.attachToTarget", targetId=tab["targetId"], flatten=True)["sessionId"]
        self._ask("Page.enable")

    def open(self, html, folder, width=1100, dark=False):
        """Load the page; what it tried to fetch is in `requests`, dialogs and errors would be in `events`."""
        path = Path(folder) / "page.html"
        path.write_text(html, encoding="utf-8")
        self.events = []
        self._ask("Network.enable")
        self._ask("Runtime.enable")
        features = [{"name": "prefers-color-scheme", "value": "dark" if dark else "light"}]
        self._ask("Emulation.setEmulatedMedia", features=features)
        self._ask(
            "Emulation.setDeviceMetricsOverride", width=width, height=800, deviceScaleFactor=1, mobile=width < 500
        )
        self._ask("Page.navigate", url=path.as_uri())
        self._until("Page.loadEventFired")

    def evaluate(self, expression):
        """The value of a JavaScript expression in the page; it needs no script of the page's own."""
        answer = self._ask("Runtime.evaluate", expression=expression, returnByValue=True, awaitPromise=True)
        assert "exceptionDetails" not in answer, answer
        return answer["result"].get("value")

    def press(self, key, code):
        for kind in ("keyDown", "keyUp"):
            self._ask("Input.dispatchKeyEvent", type=kind, key=key, code=key, windowsVirtualKeyCode=code,
                      **({"text": "\r"} if key == "Enter" and kind == "keyDown" else {}))  # fmt: skip

    def accessible(self):
        """What a screen reader is told: role and name of every node that it is told of."""
        nodes = self._ask("Accessibility.getFullAXTree")["nodes"]
        return [(n["role"]["value"], n.get("name", {}).get("value", "")) for n in nodes if not n["ignored"]]

    def picture(self, path):
        height = self.evaluate("document.documentElement.scrollHeight")
        width = self.evaluate("innerWidth")
        clip = {"x": 0, "y": 0, "width": width, "height": min(height, 6000), "scale": 1}
        data = self._ask("Page.captureScreenshot", clip=clip, captureBeyondViewport=True)["data"]
        Path(path).write_bytes(base64.b64decode(data))

    def close(self):
        os.close(self._write)
        self._process.terminate()
        self._process.wait(20)
        os.close(self._read)

    def _ask(self, method, **params):
        self._number += 1
        message = {"id": self._number, "method": method, "params": params}
        if self._session is not None:
            message["sessionId"] = self._session
        os.write(self._write, json.dumps(message).encode() + b"\0")
        while True:
            answer = self._next()
            if answer.get("id") == self._number:
                assert "error" not in answer, answer
                return answer["result"]

    def _until(self, method):
        while not any(event.get("method") == method for event in self.events):
            self._next()

    def _next(self):
        while b"\0" not in self._rest:
            data = os.read(self._read, 1 << 20)
            assert data, "the browser has gone"
            self._rest += data
        first, _, self._rest = self._rest.partition(b"\0")
        message = json.loads(first)
        if "id" not in message:
            self.events = [*getattr(self, "events", []), message]
        return message
